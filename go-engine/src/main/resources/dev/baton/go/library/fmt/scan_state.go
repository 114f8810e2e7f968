package fmt

import (
	"errors"
	"io"
)

// scan is one call of a scanning function.
type scan struct {
	runes       io.RuneScanner
	lineIsSpace bool // a line end is space
	lineIsEnd   bool // a line end ends the input
	count       int  // runes read so far
	limit       int  // where the width of the present operand ends
	width       int
	token       []byte
	ended       bool
}

func newScan(r io.Reader, lineIsSpace, lineIsEnd bool) *scan {
	runes, ok := r.(io.RuneScanner)
	if !ok {
		runes = &runeReader{r: r}
	}
	return &scan{runes: runes, lineIsSpace: lineIsSpace, lineIsEnd: lineIsEnd, limit: anyWidth, width: anyWidth}
}

// scanFailure is what ends a scan, on its way to the function that was called.
type scanFailure struct {
	err error
}

func fail(err error) { panic(scanFailure{err}) }

func failText(text string) { fail(errors.New(text)) }

func caught(err *error) {
	switch thrown := recover().(type) {
	case nil:
	case scanFailure:
		*err = thrown.err
	default:
		panic(thrown)
	}
}

func (s *scan) ReadRune() (r rune, size int, err error) {
	if s.ended || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.runes.ReadRune()
	if err == nil {
		s.count++
		s.ended = s.lineIsEnd && r == '\n'
	} else if err == io.EOF {
		s.ended = true
	}
	return r, size, err
}

func (s *scan) UnreadRune() error {
	s.runes.UnreadRune()
	s.ended = false
	s.count--
	return nil
}

func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) Width() (wid int, ok bool) {
	if s.width == anyWidth {
		return 0, false
	}
	return s.width, true
}

func (s *scan) SkipSpace() { s.skipSpace(false) }

func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer caught(&err)
	if f == nil {
		f = func(r rune) bool { return !isSpace(r) }
	}
	if skipSpace {
		s.skipSpace(false)
	}
	s.token = s.token[:0]
	s.takeWhile(f)
	return s.token, nil
}

// next gives the next rune, endOfText if there is none.
func (s *scan) next() rune {
	r, _, err := s.ReadRune()
	if err == io.EOF {
		return endOfText
	}
	if err != nil {
		fail(err)
	}
	return r
}

// back makes the last rune the next one again.
func (s *scan) back(r rune) {
	if r != endOfText {
		s.UnreadRune()
	}
}

func (s *scan) peek() rune {
	r := s.next()
	s.back(r)
	return r
}

// present ends the scan if there is nothing more.
func (s *scan) present() {
	if s.peek() == endOfText {
		fail(io.EOF)
	}
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

func (s *scan) skipSpace(stopAtLine bool) {
	for {
		r := s.next()
		switch {
		case r == endOfText:
			return
		case r == '\r' && s.peek() == '\n':
		case r == '\n':
			if stopAtLine {
				s.back(r)
				return
			}
			if !s.lineIsSpace {
				failText("unexpected newline")
			}
		case !isSpace(r):
			s.back(r)
			return
		}
	}
}

func (s *scan) put(r rune) { s.token = append(s.token, string(r)...) }

func (s *scan) takeWhile(f func(rune) bool) {
	for {
		r := s.next()
		if r == endOfText {
			return
		}
		if !f(r) {
			s.back(r)
			return
		}
		s.put(r)
	}
}

func oneOf(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// take adds the next rune to the token if it is one of a set.
func (s *scan) take(set string) bool {
	r := s.next()
	if r == endOfText {
		return false
	}
	if !oneOf(set, r) {
		s.back(r)
		return false
	}
	s.put(r)
	return true
}

func (s *scan) takeAll(set string) bool {
	any := false
	for s.take(set) {
		any = true
	}
	return any
}
