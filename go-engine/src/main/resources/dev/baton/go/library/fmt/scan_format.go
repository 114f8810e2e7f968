package fmt

import "io"

func (s *scan) values(a []any) (n int, err error) {
	defer caught(&err)
	for _, v := range a {
		s.operand('v', v)
		n++
	}
	for s.lineIsEnd {
		r := s.next()
		if r == '\n' || r == endOfText {
			break
		}
		if !isSpace(r) {
			failText("expected newline")
		}
	}
	return n, nil
}

func (s *scan) formatted(format string, a []any) (n int, err error) {
	defer caught(&err)
	for at := 0; at < len(format); {
		if format[at] != '%' || at+1 < len(format) && format[at+1] == '%' {
			next, matched := s.literal(format, at)
			if !matched {
				failText("input does not match format")
			}
			at = next
			continue
		}
		at++
		s.width = 0
		digits := at
		for at < len(format) && '0' <= format[at] && format[at] <= '9' {
			s.width = min(s.width*10+int(format[at]-'0'), anyWidth)
			at++
		}
		if at == digits {
			s.width = anyWidth
		}
		if at == len(format) {
			failText("missing verb: % at end of format string")
		}
		verb, size := decodeRune(format[at:], true)
		if verb != 'c' {
			s.skipSpace(false)
		}
		s.limit = min(s.count+s.width, anyWidth)
		if n >= len(a) {
			failText("too few operands for format '%" + format[at:] + "'")
		}
		s.operand(verb, a[n])
		n++
		s.limit = anyWidth
		at += size
	}
	if n < len(a) {
		failText("too many operands")
	}
	return n, nil
}

// literal matches what is no verb: a rune of the format, or a run of space in it.
func (s *scan) literal(format string, at int) (next int, matched bool) {
	r, size := decodeRune(format[at:], true)
	if isSpace(r) {
		return s.space(format, at), true
	}
	if r == '%' {
		s.skipSpace(true)
		if s.next() != '%' {
			failText("missing literal %")
		}
		return at + 2, true
	}
	got := s.next()
	if got == endOfText {
		fail(io.ErrUnexpectedEOF)
	}
	if got != r {
		s.back(got)
		return at, false
	}
	return at + size, true
}

// space matches a run of space: its line ends one by one, other space with any amount of it.
func (s *scan) space(format string, at int) int {
	lines := 0
	trailing, blanks := false, false
	for at < len(format) {
		r, size := decodeRune(format[at:], true)
		if !isSpace(r) || r == '%' {
			break
		}
		if r == '\n' {
			lines++
			trailing = false
		} else {
			trailing = true
		}
		blanks = true
		at += size
	}
	for range lines {
		r := s.next()
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != '\n' && r != endOfText {
			failText("newline in format does not match input")
		}
	}
	if lines > 0 && !trailing {
		return at
	}
	r := s.next()
	if lines == 0 && blanks && !isSpace(r) && r != endOfText {
		s.back(r)
		failText("expected space in input to match format")
	}
	if r == '\n' && lines == 0 {
		failText("newline in input does not match format")
	}
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	s.back(r)
	return at
}
