package json

import "strconv"

// SyntaxError is where a text stops being JSON: after so many bytes.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// What a byte means to the text.
const (
	opContinue     = iota // nothing new
	opBeginLiteral        // a literal starts with this byte
	opBeginObject
	opKey // the colon after a key
	opPair // the comma after a pair
	opEndObject
	opBeginArray
	opElement // the comma after an element
	opEndArray
	opSpace
	opEnd // the value ended before this byte
	opError
)

// Where in the grammar the next byte is.
const (
	atValue = iota
	atValueOrEnd
	atKeyOrEnd
	atKey
	atAfterValue
	atEnd
	inString
	inEscape
	inHex
	atNumberSign
	atZero
	inInteger
	atPoint
	inFraction
	atExponent
	atExponentSign
	inExponent
	inWord
	failed
)

// What the values that are not yet complete are.
const (
	inKey = iota
	inPair
	inArray
)

const maximalDepth = 10000

// scanner takes a text byte by byte.
type scanner struct {
	at    int
	open  []uint8
	ended bool
	word  string
	done  int
	hex   int
	bytes int64
	err   error
}

func (s *scanner) reset() {
	s.at = atValue
	s.open = s.open[:0]
	s.ended = false
	s.err = nil
}

// Valid tells whether a text is JSON.
func Valid(data []byte) bool {
	var s scanner
	return check(data, &s) == nil
}

func check(data []byte, s *scanner) error {
	s.reset()
	for _, c := range data {
		s.bytes++
		if s.step(c) == opError {
			return s.err
		}
	}
	if s.eof() == opError {
		return s.err
	}
	return nil
}

// eof tells the scanner that the text has ended; a space would end what can end.
func (s *scanner) eof() int {
	if s.err != nil {
		return opError
	}
	if s.ended {
		return opEnd
	}
	s.step(' ')
	if s.ended {
		return opEnd
	}
	if s.err == nil {
		s.err = &SyntaxError{"unexpected end of JSON input", s.bytes}
	}
	return opError
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (s *scanner) fail(c byte, where string) int {
	s.at = failed
	s.err = &SyntaxError{"invalid character " + quoteByte(c) + " " + where, s.bytes}
	return opError
}

func quoteByte(c byte) string {
	if c == '\'' {
		return `'\''`
	}
	if c == '"' {
		return `'"'`
	}
	quoted := strconv.Quote(string(rune(c)))
	return "'" + quoted[1:len(quoted)-1] + "'"
}

// step takes the next byte.
func (s *scanner) step(c byte) int {
	switch s.at {
	case inString:
		switch {
		case c == '"':
			s.at = atAfterValue
		case c == '\\':
			s.at = inEscape
		case c < ' ':
			return s.fail(c, "in string literal")
		}
		return opContinue
	case atAfterValue:
		return s.afterValue(c)
	case atValue:
		return s.value(c)
	case atValueOrEnd:
		if c == ']' {
			return s.afterValue(c)
		}
		return s.value(c)
	case atKeyOrEnd:
		if c == '}' {
			s.open[len(s.open)-1] = inPair
			return s.afterValue(c)
		}
		return s.key(c)
	case atKey:
		return s.key(c)
	case atEnd:
		if !isSpace(c) {
			// The value has ended all the same, and a reader of several may go on from here.
			s.fail(c, "after top-level value")
		}
		return opEnd
	case inEscape, inHex:
		return s.escape(c)
	case inWord:
		return s.literal(c)
	case failed:
		return opError
	}
	return s.number(c)
}

func (s *scanner) push(c byte, what uint8, next, op int) int {
	s.open = append(s.open, what)
	if len(s.open) > maximalDepth {
		s.at = failed
		s.err = &SyntaxError{"exceeded max depth", s.bytes}
		return opError
	}
	s.at = next
	return op
}

func (s *scanner) pop(op int) int {
	s.open = s.open[:len(s.open)-1]
	if len(s.open) == 0 {
		s.at = atEnd
		s.ended = true
	} else {
		s.at = atAfterValue
	}
	return op
}

func (s *scanner) value(c byte) int {
	switch {
	case isSpace(c):
		return opSpace
	case c == '{':
		return s.push(c, inKey, atKeyOrEnd, opBeginObject)
	case c == '[':
		return s.push(c, inArray, atValueOrEnd, opBeginArray)
	case c == '"':
		s.at = inString
	case c == '-':
		s.at = atNumberSign
	case c == '0':
		s.at = atZero
	case '1' <= c && c <= '9':
		s.at = inInteger
	case c == 't':
		s.begin("true")
	case c == 'f':
		s.begin("false")
	case c == 'n':
		s.begin("null")
	default:
		return s.fail(c, "looking for beginning of value")
	}
	return opBeginLiteral
}

func (s *scanner) key(c byte) int {
	if isSpace(c) {
		return opSpace
	}
	if c == '"' {
		s.at = inString
		return opBeginLiteral
	}
	return s.fail(c, "looking for beginning of object key string")
}

func (s *scanner) afterValue(c byte) int {
	s.at = atAfterValue
	if len(s.open) == 0 {
		s.at = atEnd
		s.ended = true
		return s.step(c)
	}
	if isSpace(c) {
		return opSpace
	}
	last := len(s.open) - 1
	switch s.open[last] {
	case inKey:
		if c == ':' {
			s.open[last] = inPair
			s.at = atValue
			return opKey
		}
		return s.fail(c, "after object key")
	case inPair:
		switch c {
		case ',':
			s.open[last] = inKey
			s.at = atKey
			return opPair
		case '}':
			return s.pop(opEndObject)
		}
		return s.fail(c, "after object key:value pair")
	}
	switch c {
	case ',':
		s.at = atValue
		return opElement
	case ']':
		return s.pop(opEndArray)
	}
	return s.fail(c, "after array element")
}

func (s *scanner) escape(c byte) int {
	if s.at == inHex {
		if !isDigit(c) && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return s.fail(c, "in \\u hexadecimal character escape")
		}
		if s.hex++; s.hex == 4 {
			s.at = inString
		}
		return opContinue
	}
	switch c {
	case 'b', 'f', 'n', 'r', 't', '\\', '/', '"':
		s.at = inString
	case 'u':
		s.at = inHex
		s.hex = 0
	default:
		return s.fail(c, "in string escape code")
	}
	return opContinue
}

func (s *scanner) begin(word string) {
	s.at = inWord
	s.word = word
	s.done = 1
}

func (s *scanner) literal(c byte) int {
	if c != s.word[s.done] {
		return s.fail(c, "in literal "+s.word+" (expecting "+quoteByte(s.word[s.done])+")")
	}
	if s.done++; s.done == len(s.word) {
		s.at = atAfterValue
	}
	return opContinue
}

func (s *scanner) number(c byte) int {
	switch s.at {
	case atNumberSign:
		switch {
		case c == '0':
			s.at = atZero
		case isDigit(c):
			s.at = inInteger
		default:
			return s.fail(c, "in numeric literal")
		}
		return opContinue
	case atPoint:
		if !isDigit(c) {
			return s.fail(c, "after decimal point in numeric literal")
		}
		s.at = inFraction
		return opContinue
	case atExponent, atExponentSign:
		if s.at == atExponent && (c == '+' || c == '-') {
			s.at = atExponentSign
			return opContinue
		}
		if !isDigit(c) {
			return s.fail(c, "in exponent of numeric literal")
		}
		s.at = inExponent
		return opContinue
	}
	switch {
	case isDigit(c) && s.at != atZero:
	case c == '.' && (s.at == atZero || s.at == inInteger):
		s.at = atPoint
	case (c == 'e' || c == 'E') && s.at != inExponent:
		s.at = atExponent
	default:
		return s.afterValue(c)
	}
	return opContinue
}
