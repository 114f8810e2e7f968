// Package regexp searches with regular expressions, in time linear in the text's length.
package regexp

import (
	"io"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Regexp is a compiled expression. Several goroutines may use it, except for Longest.
type Regexp struct {
	expr           string
	prog           *syntax.Prog
	groups         int
	names          []string
	prefix         string
	prefixComplete bool
	anchored       bool
	first          *[256]bool // the bytes that a match may begin with; nil if it may be empty
	longest        bool
}

func (re *Regexp) String() string { return re.expr }

// Copy gives another Regexp of the same expression.
func (re *Regexp) Copy() *Regexp {
	other, _ := compile(re.expr, syntax.Perl, re.longest)
	return other
}

func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX takes egrep's syntax and prefers the leftmost-longest match.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

// Longest makes searches prefer the leftmost-longest match from now on.
func (re *Regexp) Longest() { re.longest = true }

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	prog, err := syntax.Compile(tree)
	if err != nil {
		return nil, err
	}
	re := &Regexp{
		expr:     expr,
		prog:     prog,
		groups:   tree.MaxCap(),
		names:    tree.CapNames(),
		anchored: prog.StartCond()&syntax.EmptyBeginText != 0,
		longest:  longest,
	}
	re.prefix, re.prefixComplete = prog.Prefix()
	if !re.anchored && re.prefix == "" {
		re.first = firstBytes(prog)
	}
	return re, nil
}

// firstBytes gives the bytes that a match may begin with, nil if it may be empty.
func firstBytes(prog *syntax.Prog) *[256]bool {
	first := new([256]bool)
	seen := make([]bool, len(prog.Inst))
	nullable := false
	var visit func(pc uint32)
	visit = func(pc uint32) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		i := &prog.Inst[pc]
		switch i.Op {
		case syntax.InstMatch:
			nullable = true
		case syntax.InstAlt:
			visit(i.Out)
			visit(i.Arg)
		case syntax.InstNop, syntax.InstCapture, syntax.InstEmptyWidth:
			visit(i.Out)
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			for b := range first {
				if b >= utf8.RuneSelf || i.MatchRune(rune(b)) {
					first[b] = true
				}
			}
		}
	}
	visit(uint32(prog.Start))
	if nullable {
		return nil
	}
	return first
}

func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// NumSubexp gives the number of groups.
func (re *Regexp) NumSubexp() int { return re.groups }

// SubexpNames gives the names of the groups; the first is the whole match.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex gives the number of the first group of a name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix gives the text that all matches begin with, and whether it is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	return re.prefix, re.prefixComplete
}

func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.expr), nil }

func (re *Regexp) UnmarshalText(text []byte) error {
	other, err := Compile(string(text))
	if err != nil {
		return err
	}
	re.expr, re.prog, re.groups, re.names = other.expr, other.prog, other.groups, other.names
	re.prefix, re.prefixComplete, re.anchored = other.prefix, other.prefixComplete, other.anchored
	re.first, re.longest = other.first, other.longest
	return nil
}

// QuoteMeta gives an expression for the text itself.
func QuoteMeta(s string) string {
	var text strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			text.WriteByte('\\')
		}
		text.WriteByte(s[i])
	}
	return text.String()
}

func (re *Regexp) MatchString(s string) bool { return re.search(s, 0, 0) != nil }

func (re *Regexp) Match(b []byte) bool { return re.MatchString(string(b)) }

func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.MatchString(readAll(r)) }

func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// readAll gives the text with all places as the reader has them.
func readAll(r io.RuneReader) string {
	var text []byte
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return string(text)
		}
		if c == utf8.RuneError && size == 1 {
			text = append(text, 0xff)
		} else {
			text = utf8.AppendRune(text, c)
		}
	}
}
