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

// match gives the first pair whose old stands at the position. Where the empty string was replaced
// already it is not replaced again.
func (r *Replacer) match(s string, at int, again bool) int {
	empty := r.empty
	if again {
		empty = -1
	}
	if at < len(s) {
		for _, pair := range r.first[s[at]] {
			if empty >= 0 && empty < pair {
				break
			}
			if HasPrefix(s[at:], r.pairs[pair]) {
				return pair
			}
		}
	}
	return empty
}

func (r *Replacer) Replace(s string) string {
	var out []byte
	start := 0
	again, replaced := false, false
	for at := 0; at <= len(s); {
		pair := r.match(s, at, again)
		again = pair >= 0 && r.pairs[pair] == ""
		if pair < 0 {
			at++
			continue
		}
		replaced = true
		out = append(out, s[start:at]...)
		out = append(out, r.pairs[pair+1]...)
		at += len(r.pairs[pair])
		start = at
	}
	if !replaced {
		return s
	}
	return view(append(out, s[start:]...))
}

func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
