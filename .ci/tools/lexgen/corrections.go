package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/golangci/misspell"

	"github.com/replyvet/replyvet/lexicon"
)

// corrections packs misspell's list of misspellings (MIT): "wrong<TAB>right"
// lines, sorted, without the pairs whose left side some dialect knows.
func corrections(dir string) error {
	known, _, err := english(*scowl, filepath.Join(dir, "support.txt"))
	if err != nil {
		return err
	}
	pairs := map[string]string{}
	add := func(list []string) {
		for i := 0; i+1 < len(list); i += 2 {
			wrong, right := lexicon.Fold(list[i]), lexicon.Fold(list[i+1])
			_, valid := known[wrong]
			if !valid && !strings.Contains(wrong, " ") && wrong != right && right != "" {
				pairs[wrong] = right
			}
		}
	}
	add(misspell.DictMain)
	keys := make([]string, 0, len(pairs))
	for k := range pairs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(k + "\t" + pairs[k] + "\n")
	}
	return os.WriteFile(filepath.Join(dir, "corrections.txt"), []byte(b.String()), 0o644)
}
