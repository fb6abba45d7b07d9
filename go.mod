module github.com/replyvet/replyvet

go 1.26.0

require (
	github.com/kljensen/snowball v0.10.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.43.0
)

require go.yaml.in/yaml/v3 v3.0.5

require github.com/bbalet/stopwords v1.0.0
