module github.com/replyvet/replyvet/.ci/tools/lexgen

go 1.26.0

replace github.com/replyvet/replyvet => ../../..

require (
	github.com/bbalet/stopwords v1.0.0
	github.com/golangci/misspell v0.8.0
	github.com/replyvet/replyvet v0.0.0-00010101000000-000000000000
)

require (
	github.com/kljensen/snowball v0.10.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
