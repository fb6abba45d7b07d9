package main

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"
)

var errFormat = errors.New("not of the format its name promises")

// readMO reads a GNU gettext catalogue.
func readMO(path string, yield func(string)) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(b) < 28 || binary.LittleEndian.Uint32(b) != 0x950412de {
		return errFormat
	}
	n, at := binary.LittleEndian.Uint32(b[8:]), binary.LittleEndian.Uint32(b[16:])
	for i := uint32(1); i < n; i++ { // the first message is the header
		e := b[at+8*i:]
		size, off := binary.LittleEndian.Uint32(e), binary.LittleEndian.Uint32(e[4:])
		yield(string(b[off : off+size]))
	}
	return nil
}

// readPak reads a resource file of Chromium, version 5, in UTF-8.
func readPak(path string, yield func(string)) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(b) < 12 || binary.LittleEndian.Uint32(b) != 5 || b[4] != 1 {
		return errFormat
	}
	n := int(binary.LittleEndian.Uint16(b[8:]))
	start := func(i int) uint32 { return binary.LittleEndian.Uint32(b[12+6*i+2:]) }
	for i := range n {
		yield(plain(string(b[start(i):start(i+1)])))
	}
	return nil
}

// readPack reads the Fluent and properties files of a Mozilla language pack.
func readPack(path string, yield func(string)) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, f := range z.File {
		ext := filepath.Ext(f.Name)
		if ext != ".ftl" && ext != ".properties" && ext != ".dtd" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		fluent(string(data), yield)
	}
	return nil
}

// fluent yields the values, without what stands in braces.
func fluent(data string, yield func(string)) {
	for l := range strings.Lines(data) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		if _, value, ok := strings.Cut(l, "="); ok {
			l = value
		}
		for {
			before, rest, ok := strings.Cut(l, "{")
			yield(plain(before))
			if !ok {
				break
			}
			if _, l, ok = strings.Cut(rest, "}"); !ok {
				break
			}
		}
	}
}

// readMarkup reads the texts between the tags of XML or HTML.
func readMarkup(path string, yield func(string)) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	body, _, _ := strings.Cut(string(b), `<div id="DonationFrame">`)
	for piece := range strings.SplitSeq(body, "<") {
		tag, text, ok := strings.Cut(piece, ">")
		if !ok || strings.HasPrefix(tag, "script") || strings.HasPrefix(tag, "style") {
			continue
		}
		yield(html.UnescapeString(text))
	}
	return nil
}

// plain takes the tags out of a message.
func plain(s string) string {
	if !strings.Contains(s, "<") {
		return html.UnescapeString(s)
	}
	var b strings.Builder
	for piece := range strings.SplitSeq("x>"+s, "<") {
		if _, text, ok := strings.Cut(piece, ">"); ok {
			b.WriteString(text + " ")
		}
	}
	return html.UnescapeString(b.String())
}
