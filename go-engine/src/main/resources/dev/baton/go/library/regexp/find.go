package regexp

import (
	"io"
	"unicode/utf8"
)

// all calls deliver for successive matches, at most n unless n is negative; an empty match right
// after another does not count.
func (re *Regexp) all(s string, n, groups int, deliver func(match []int)) {
	if n < 0 {
		n = len(s) + 1
	}
	before := -1
	for at, count := 0, 0; count < n && at <= len(s); {
		match := re.search(s, at, groups)
		if match == nil {
			return
		}
		empty := match[1] == at
		wanted := !empty || match[0] != before
		if empty {
			_, width := utf8.DecodeRuneInString(s[at:])
			at += max(width, 1)
		} else {
			at = match[1]
		}
		before = match[1]
		if wanted {
			deliver(match)
			count++
		}
	}
}

// part gives the text of a pair of bounds; nil if it is not there.
func part(b []byte, match []int, group int) []byte {
	if match[2*group] < 0 {
		return nil
	}
	return b[match[2*group]:match[2*group+1]:match[2*group+1]]
}

func (re *Regexp) parts(b []byte, match []int) [][]byte {
	texts := make([][]byte, re.groups+1)
	for i := range texts {
		texts[i] = part(b, match, i)
	}
	return texts
}

func (re *Regexp) texts(s string, match []int) []string {
	texts := make([]string, re.groups+1)
	for i := range texts {
		if match[2*i] >= 0 {
			texts[i] = s[match[2*i]:match[2*i+1]]
		}
	}
	return texts
}

func (re *Regexp) Find(b []byte) []byte {
	match := re.search(string(b), 0, 1)
	if match == nil {
		return nil
	}
	return part(b, match, 0)
}

func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.search(string(b), 0, 1) }

func (re *Regexp) FindString(s string) string {
	match := re.search(s, 0, 1)
	if match == nil {
		return ""
	}
	return s[match[0]:match[1]]
}

func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.search(s, 0, 1) }

func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	return re.search(readAll(r), 0, 1)
}

func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	match := re.search(string(b), 0, re.groups+1)
	if match == nil {
		return nil
	}
	return re.parts(b, match)
}

func (re *Regexp) FindSubmatchIndex(b []byte) []int {
	return re.search(string(b), 0, re.groups+1)
}

func (re *Regexp) FindStringSubmatch(s string) []string {
	match := re.search(s, 0, re.groups+1)
	if match == nil {
		return nil
	}
	return re.texts(s, match)
}

func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	return re.search(s, 0, re.groups+1)
}

func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.search(readAll(r), 0, re.groups+1)
}

func (re *Regexp) FindAll(b []byte, n int) (found [][]byte) {
	re.all(string(b), n, 1, func(match []int) { found = append(found, part(b, match, 0)) })
	return found
}

func (re *Regexp) FindAllIndex(b []byte, n int) [][]int {
	return re.FindAllStringIndex(string(b), n)
}

func (re *Regexp) FindAllString(s string, n int) (found []string) {
	re.all(s, n, 1, func(match []int) { found = append(found, s[match[0]:match[1]]) })
	return found
}

func (re *Regexp) FindAllStringIndex(s string, n int) (found [][]int) {
	re.all(s, n, 1, func(match []int) { found = append(found, match) })
	return found
}

func (re *Regexp) FindAllSubmatch(b []byte, n int) (found [][][]byte) {
	re.all(string(b), n, re.groups+1, func(match []int) { found = append(found, re.parts(b, match)) })
	return found
}

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(string(b), n)
}

func (re *Regexp) FindAllStringSubmatch(s string, n int) (found [][]string) {
	re.all(s, n, re.groups+1, func(match []int) { found = append(found, re.texts(s, match)) })
	return found
}

func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) (found [][]int) {
	re.all(s, n, re.groups+1, func(match []int) { found = append(found, match) })
	return found
}

// Split gives the texts between matches, at most n unless n is negative.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	matches := re.FindAllStringIndex(s, n)
	texts := make([]string, 0, len(matches)+1)
	from, to := 0, 0
	for _, match := range matches {
		if n > 0 && len(texts) == n-1 {
			break
		}
		to = match[0]
		if match[1] != 0 {
			texts = append(texts, s[from:to])
		}
		from = match[1]
	}
	if to != len(s) {
		texts = append(texts, s[from:])
	}
	return texts
}
