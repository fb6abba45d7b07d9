package lexicon

//go:generate go run -C ../.ci/tools/lexgen . -out ../../../lexicon
