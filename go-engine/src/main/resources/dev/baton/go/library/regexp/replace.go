package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replace gives the text with all matches replaced; write appends what comes in their place.
func (re *Regexp) replace(s string, groups int, write func(dst []byte, match []int) []byte) (text []byte, changed bool) {
	copied := 0
	for at := 0; at <= len(s); {
		match := re.search(s, at, groups)
		if match == nil {
			break
		}
		text = append(text, s[copied:match[0]]...)
		// An empty match right after another does not count.
		if match[1] > copied || match[0] == 0 {
			text = write(text, match)
			changed = true
		}
		copied = match[1]
		_, width := utf8.DecodeRuneInString(s[at:])
		at = max(at+max(width, 1), match[1])
		if match[1] > match[0] && match[1] < at {
			at = match[1]
		}
	}
	if copied == 0 && !changed {
		return nil, false
	}
	return append(text, s[copied:]...), true
}

func (re *Regexp) ReplaceAllString(src, repl string) string {
	groups := 1
	if strings.Contains(repl, "$") {
		groups = re.groups + 1
	}
	text, changed := re.replace(src, groups, func(dst []byte, match []int) []byte {
		return re.ExpandString(dst, repl, src, match)
	})
	if !changed {
		return src
	}
	return string(text)
}

func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	text, changed := re.replace(src, 1, func(dst []byte, match []int) []byte {
		return append(dst, repl...)
	})
	if !changed {
		return src
	}
	return string(text)
}

func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	text, changed := re.replace(src, 1, func(dst []byte, match []int) []byte {
		return append(dst, repl(src[match[0]:match[1]])...)
	})
	if !changed {
		return src
	}
	return string(text)
}

func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	template := string(repl)
	text := string(src)
	return orCopy(src)(re.replace(text, re.groups+1, func(dst []byte, match []int) []byte {
		return re.ExpandString(dst, template, text, match)
	}))
}

func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return orCopy(src)(re.replace(string(src), 1, func(dst []byte, match []int) []byte {
		return append(dst, repl...)
	}))
}

func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return orCopy(src)(re.replace(string(src), 1, func(dst []byte, match []int) []byte {
		return append(dst, repl(src[match[0]:match[1]])...)
	}))
}

// orCopy gives the replaced text, or a copy of the source if nothing was replaced.
func orCopy(src []byte) func(text []byte, changed bool) []byte {
	return func(text []byte, changed bool) []byte {
		if !changed {
			return append([]byte(nil), src...)
		}
		return text
	}
}

func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.ExpandString(dst, string(template), string(src), match)
}

// ExpandString appends a template, with $1, $name and ${name} replaced by what the groups matched.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	for template != "" {
		before, after, ok := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !ok {
			return dst
		}
		template = after
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, rest, ok := groupName(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if group := re.group(name, match); group >= 0 && 2*group+1 < len(match) && match[2*group] >= 0 {
			dst = append(dst, src[match[2*group]:match[2*group+1]]...)
		}
	}
	return dst
}

// group gives the number of a group by its number or name; of several of a name the first that
// took part in the match; -1 if there is none.
func (re *Regexp) group(name string, match []int) int {
	number := 0
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' || number > 1e8 {
			return re.named(name, match)
		}
		number = number*10 + int(name[i]-'0')
	}
	if name[0] == '0' && len(name) > 1 {
		return re.named(name, match)
	}
	return number
}

func (re *Regexp) named(name string, match []int) int {
	for group, each := range re.names {
		if each == name && 2*group+1 < len(match) && match[2*group] >= 0 {
			return group
		}
	}
	return -1
}

// groupName takes the name after a dollar sign.
func groupName(s string) (name, rest string, ok bool) {
	braced := strings.HasPrefix(s, "{")
	if braced {
		s = s[1:]
	}
	end := 0
	for end < len(s) {
		r, width := utf8.DecodeRuneInString(s[end:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		end += width
	}
	if end == 0 || braced && (end == len(s) || s[end] != '}') {
		return "", "", false
	}
	if braced {
		return s[:end], s[end+1:], true
	}
	return s[:end], s[end:], true
}
