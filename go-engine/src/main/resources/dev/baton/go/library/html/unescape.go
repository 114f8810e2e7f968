package html

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// longestBare is the length of the longest name that counts without a semicolon.
const longestBare = 6

// entities has the characters by name; names that need their semicolon have it.
var entities = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	words := strings.Fields(entityTable)
	for i := 0; i < len(words); i += 2 {
		name, bare := strings.CutSuffix(words[i], "!")
		var text []rune
		for _, code := range strings.Split(words[i+1], "+") {
			c, _ := strconv.ParseUint(code, 16, 32)
			text = append(text, rune(c))
		}
		all[name+";"] = string(text)
		if bare {
			all[name] = string(text)
		}
	}
	return all
})

// windows1252 is what browsers take the numbers from 0x80 for.
var windows1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// UnescapeString replaces character references as browsers do, with or without semicolon.
func UnescapeString(s string) string {
	next := strings.IndexByte(s, '&')
	if next < 0 {
		return s
	}
	var out strings.Builder
	for next >= 0 {
		out.WriteString(s[:next])
		text, rest := reference(s[next:])
		out.WriteString(text)
		s = rest
		next = strings.IndexByte(s, '&')
	}
	out.WriteString(s)
	return out.String()
}

// reference gives what the reference that s may begin with stands for, and what follows it.
func reference(s string) (text, rest string) {
	if strings.HasPrefix(s, "&#") {
		return numbered(s)
	}
	return named(s)
}

func named(s string) (text, rest string) {
	end := 1
	for end < len(s) && isAlphanumeric(s[end]) {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	name := s[1:end]
	if found, ok := entities()[name]; ok {
		return found, s[end:]
	}
	for n := min(len(name)-1, longestBare); n > 1; n-- {
		if found, ok := entities()[name[:n]]; ok {
			return found, s[1+n:]
		}
	}
	return s[:end], s[end:]
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// numbered takes a number only if it has two characters at least, a semicolon included.
func numbered(s string) (text, rest string) {
	at, base := len("&#"), rune(10)
	if at < len(s)-1 && (s[at] == 'x' || s[at] == 'X') {
		at, base = at+1, 16
	}
	value := rune(0)
	for at < len(s) {
		digit, ok := digitOf(s[at], base)
		if !ok {
			break
		}
		value = min(value*base+digit, utf8.MaxRune+1)
		at++
	}
	if at < len(s) && s[at] == ';' {
		at++
	}
	if at <= len("&#1") {
		return "&", s[1:]
	}
	return string(character(value)), s[at:]
}

func digitOf(c byte, base rune) (rune, bool) {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0'), true
	case base == 16 && 'a' <= c && c <= 'f':
		return rune(c-'a') + 10, true
	case base == 16 && 'A' <= c && c <= 'F':
		return rune(c-'A') + 10, true
	}
	return 0, false
}

func character(number rune) rune {
	if 0x80 <= number && number <= 0x9F {
		return windows1252[number-0x80]
	}
	if number == 0 || !utf8.ValidRune(number) {
		return utf8.RuneError
	}
	return number
}
