package strings

import "io"

// A Replacer replaces several strings at once; earlier pairs win over later ones.
type Replacer struct {
	pairs []string
	// first tells by their first byte which pairs can match; empty olds match anywhere.
	first [256][]int
	empty int
}

func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := &Replacer{pairs: append([]string(nil), oldnew...), empty: -1}
	for i := 0; i < len(oldnew); i += 2 {
		if oldnew[i] == "" {
			if r.empty < 0 {
				r.empty = i
			}
			continue
		}
		c := oldnew[i][0]
		r.first[c] = append(r.first[c], i)
	}
	return r
}

// match gives the first pair whose old stands at the position.
func (r *Replacer) match(s string, at int) int {
	if at < len(s) {
		for _, pair := range r.first[s[at]] {
			if r.empty >= 0 && r.empty < pair {
				break
			}
			if HasPrefix(s[at:], r.pairs[pair]) {
				return pair
			}
		}
	}
	return r.empty
}

func (r *Replacer) Replace(s string) string {
	var out []byte
	start := 0
	for at := 0; at <= len(s); {
		pair := r.match(s, at)
		if pair < 0 {
			at++
			continue
		}
		out = append(out, s[start:at]...)
		out = append(out, r.pairs[pair+1]...)
		start = at + len(r.pairs[pair])
		if start == at {
			// The empty string was replaced; the byte behind it stays.
			if at < len(s) {
				out = append(out, s[at])
			}
			start = at + 1
		}
		at = start
	}
	if out == nil {
		return s
	}
	if start < len(s) {
		out = append(out, s[start:]...)
	}
	return view(out)
}

func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
