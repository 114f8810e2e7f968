package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// backslash reads what begins with one: an assertion, a quotation, a class or an escaped rune.
func (p *parser) backslash() ([]*Regexp, error) {
	if p.flags&PerlX != 0 && len(p.rest) >= 2 {
		op := Op(0)
		switch p.rest[1] {
		case 'A':
			op = OpBeginText
		case 'z':
			op = OpEndText
		case 'b':
			op = OpWordBoundary
		case 'B':
			op = OpNoWordBoundary
		case 'C':
			return nil, &Error{ErrInvalidEscape, `\C`}
		case 'Q':
			text, rest, _ := strings.Cut(p.rest[2:], `\E`)
			p.rest = rest
			var quoted []*Regexp
			for _, r := range text {
				quoted = append(quoted, p.literal(r)...)
			}
			return quoted, nil
		}
		if op != 0 {
			p.rest = p.rest[2:]
			return p.op(op), nil
		}
	}
	set, ok, err := p.namedClass()
	if err != nil {
		return nil, err
	}
	if ok {
		return []*Regexp{{Op: OpCharClass, Flags: p.flags, Rune: set.clean()}}, nil
	}
	r, err := p.escape()
	if err != nil {
		return nil, err
	}
	return p.literal(r), nil
}

// escape takes a backslash and the rune it stands before, or the number of one.
func (p *parser) escape() (rune, error) {
	start := p.rest
	p.rest = p.rest[1:]
	if p.rest == "" {
		return 0, &Error{ErrTrailingBackslash, ""}
	}
	c, width := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[width:]
	switch {
	case c == '0' || '1' <= c && c <= '7' && startsOctal(p.rest):
		return p.octal(c - '0'), nil
	case c == 'x':
		if r, ok := p.hexadecimal(); ok {
			return r, nil
		}
	case c < utf8.RuneSelf && !isAlphanumeric(c):
		return c, nil
	default:
		if at := strings.IndexRune("afnrtv", c); at >= 0 {
			return rune("\a\f\n\r\t\v"[at]), nil
		}
	}
	return 0, &Error{ErrInvalidEscape, start[:len(start)-len(p.rest)]}
}

func startsOctal(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '7' }

func (p *parser) octal(r rune) rune {
	for i := 0; i < 2 && startsOctal(p.rest); i++ {
		r = r*8 + rune(p.rest[0]-'0')
		p.rest = p.rest[1:]
	}
	return r
}

func (p *parser) hexadecimal() (rune, bool) {
	if strings.HasPrefix(p.rest, "{") {
		p.rest = p.rest[1:]
		var r rune
		for digits := 0; p.rest != ""; digits++ {
			c := p.rest[0]
			v := hexDigit(c)
			if v < 0 {
				if c == '}' && digits > 0 {
					p.rest = p.rest[1:]
					return r, true
				}
				_, width := utf8.DecodeRuneInString(p.rest)
				p.rest = p.rest[width:]
				return 0, false
			}
			p.rest = p.rest[1:]
			if r = r*16 + v; r > unicode.MaxRune {
				return 0, false
			}
		}
		return 0, false
	}
	if len(p.rest) < 2 {
		return 0, false
	}
	high, low := hexDigit(p.rest[0]), hexDigit(p.rest[1])
	if high < 0 || low < 0 {
		return 0, false
	}
	p.rest = p.rest[2:]
	return high*16 + low, true
}

func hexDigit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c && c <= 'f':
		return rune(c - 'a' + 10)
	case 'A' <= c && c <= 'F':
		return rune(c - 'A' + 10)
	}
	return -1
}
