package regexp

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// found stands for a match whose places nobody asked for.
var found = []int{}

// search finds the first match at or after a place, and gives the bounds of so many groups (0 for
// none, 1 for the match itself); nil if there is no match.
func (re *Regexp) search(s string, from, groups int) []int {
	if from > len(s) {
		return nil
	}
	if re.prefixComplete && re.prefix != "" && !re.anchored && re.groups == 0 {
		at := strings.Index(s[from:], re.prefix)
		if at < 0 {
			return nil
		}
		if groups == 0 {
			return found
		}
		return []int{from + at, from + at + len(re.prefix)}
	}
	slots := 2 * groups
	if groups == 0 && re.longest {
		slots = 2
	}
	return re.track(s, from, slots)
}

// candidate gives the next place where a match may begin, -1 if there is none.
func (re *Regexp) candidate(s string, at int) int {
	switch {
	case re.anchored:
		if at == 0 {
			return 0
		}
		return -1
	case re.prefix != "":
		next := strings.Index(s[at:], re.prefix)
		if next < 0 {
			return -1
		}
		return at + next
	case re.first != nil:
		for ; at < len(s); at++ {
			if re.first[s[at]] {
				return at
			}
		}
		return -1
	}
	return at
}

// runeAt gives the rune at a place and its width; -1 and 0 at the end.
func runeAt(s string, at int) (rune, int) {
	if at >= len(s) {
		return -1, 0
	}
	if c := s[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[at:])
}

// context tells what is true of a place.
func context(s string, at int) syntax.EmptyOp {
	before, after := rune(-1), rune(-1)
	if at > 0 {
		if before = rune(s[at-1]); before >= utf8.RuneSelf {
			before, _ = utf8.DecodeLastRuneInString(s[:at])
		}
	}
	if at < len(s) {
		if after = rune(s[at]); after >= utf8.RuneSelf {
			after, _ = utf8.DecodeRuneInString(s[at:])
		}
	}
	return syntax.EmptyOpContext(before, after)
}
