package strconv

func Quote(s string) string
func QuoteToASCII(s string) string
func QuoteRune(r rune) string
func QuoteRuneToASCII(r rune) string
func CanBackquote(s string) bool
func IsPrint(r rune) bool
func IsGraphic(r rune) bool

func unquote(s string) (string, bool)
func unquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, ok bool)
func quotedPrefix(s string) (length int)

func AppendQuote(dst []byte, s string) []byte            { return append(dst, Quote(s)...) }
func AppendQuoteToASCII(dst []byte, s string) []byte     { return append(dst, QuoteToASCII(s)...) }
func AppendQuoteRune(dst []byte, r rune) []byte          { return append(dst, QuoteRune(r)...) }
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte   { return append(dst, QuoteRuneToASCII(r)...) }

func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }

func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// QuoteToGraphic quotes a string and leaves what IsGraphic says is visible, blanks included.
func QuoteToGraphic(s string) string {
	out := []byte{'"'}
	for i, r := range s {
		if IsGraphic(r) && !IsPrint(r) {
			out = append(out, string(r)...)
		} else {
			width := 1
			if r != '\uFFFD' || hasReplacement(s[i:]) {
				width = len(string(r))
			}
			quoted := Quote(s[i : i+width])
			out = append(out, quoted[1:len(quoted)-1]...)
		}
	}
	return string(append(out, '"'))
}

func hasReplacement(s string) bool { return len(s) >= 3 && s[:3] == "\uFFFD" }

func QuoteRuneToGraphic(r rune) string {
	if IsGraphic(r) && !IsPrint(r) {
		return "'" + string(r) + "'"
	}
	return QuoteRune(r)
}

// Unquote gives what a Go literal of a string or a rune means.
func Unquote(s string) (string, error) {
	if value, ok := unquote(s); ok {
		return value, nil
	}
	return "", ErrSyntax
}

// UnquoteChar decodes the first character of an escaped string.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, tail, ok := unquoteChar(s, quote)
	if !ok {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, tail, nil
}

// QuotedPrefix gives the quoted string at the start of s.
func QuotedPrefix(s string) (string, error) {
	if n := quotedPrefix(s); n >= 0 {
		return s[:n], nil
	}
	return "", ErrSyntax
}
