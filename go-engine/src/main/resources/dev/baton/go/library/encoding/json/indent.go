package json

import "bytes"

const hexDigits = "0123456789abcdef"

// HTMLEscape appends a text with <, >, &, U+2028 and U+2029 in its strings as \u sequences.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	dst.Write(appendEscapedHTML(nil, src))
}

func appendEscapedHTML(dst, src []byte) []byte {
	start := 0
	for i, c := range src {
		if c == '<' || c == '>' || c == '&' {
			dst = append(dst, src[start:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			start = i + 1
		}
		if c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8 {
			dst = append(dst, src[start:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&15])
			start = i + 3
		}
	}
	return append(dst, src[start:]...)
}

// Compact appends a text without its insignificant space.
func Compact(dst *bytes.Buffer, src []byte) error {
	text, err := appendCompact(nil, src, false)
	if err != nil {
		return err
	}
	dst.Write(text)
	return nil
}

func appendCompact(dst, src []byte, escapeHTML bool) ([]byte, error) {
	var s scanner
	s.reset()
	kept := make([]byte, 0, len(src))
	for _, c := range src {
		s.bytes++
		switch s.step(c) {
		case opError:
			return dst, s.err
		case opSpace, opEnd:
		default:
			kept = append(kept, c)
		}
	}
	if s.eof() == opError {
		return dst, s.err
	}
	if escapeHTML {
		return appendEscapedHTML(dst, kept), nil
	}
	return append(dst, kept...), nil
}

// Indent appends a text with each element on a line of its own that begins with the prefix.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	text, err := appendIndented(nil, src, prefix, indent)
	if err != nil {
		return err
	}
	dst.Write(text)
	return nil
}

func appendIndented(dst, src []byte, prefix, indent string) ([]byte, error) {
	start := len(dst)
	var s scanner
	s.reset()
	depth := 0
	opened := false
	newline := func() {
		dst = append(dst, '\n')
		dst = append(dst, prefix...)
		for range depth {
			dst = append(dst, indent...)
		}
	}
	for _, c := range src {
		s.bytes++
		op := s.step(c)
		if op == opSpace || op == opEnd {
			continue
		}
		if op == opError {
			break
		}
		if opened && op != opEndObject && op != opEndArray {
			opened = false
			depth++
			newline()
		}
		switch op {
		case opBeginObject, opBeginArray:
			opened = true
			dst = append(dst, c)
		case opElement, opPair:
			dst = append(dst, c)
			newline()
		case opKey:
			dst = append(dst, c, ' ')
		case opEndObject, opEndArray:
			if opened {
				opened = false
			} else {
				depth--
				newline()
			}
			dst = append(dst, c)
		default:
			dst = append(dst, c)
		}
	}
	if s.eof() == opError {
		return dst[:start], s.err
	}
	// What follows the value stays, as a text file's last line end.
	for i := len(src); i > 0 && isSpace(src[i-1]); i-- {
		if i == 1 || !isSpace(src[i-2]) {
			dst = append(dst, src[i-1:]...)
		}
	}
	return dst, nil
}
