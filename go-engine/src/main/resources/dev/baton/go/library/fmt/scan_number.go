package fmt

import "io"

const (
	binaryDigits      = "01"
	octalDigits       = "01234567"
	decimalDigits     = "0123456789"
	hexadecimalDigits = "0123456789aAbBcCdDeEfF"
	integerVerbs      = "bdoUxXv"
	floatVerbs        = "beEfFgGv"
)

// numberBase gives the base and digits of a verb.
func numberBase(verb rune) (base int, digits string) {
	verbFor(verb, integerVerbs, "integer")
	switch verb {
	case 'b':
		return 2, binaryDigits
	case 'o':
		return 8, octalDigits
	case 'x', 'X', 'U':
		return 16, hexadecimalDigits
	}
	return 10, decimalDigits
}

// basePrefix takes the prefix of a number that tells its base.
func (s *scan) basePrefix() (base int, digits string, zero bool) {
	switch {
	case !s.take("0"):
		return 0, decimalDigits + "_", false
	case s.take("bB"):
		return 0, binaryDigits + "_", true
	case s.take("oO"):
		return 0, octalDigits + "_", true
	case s.take("xX"):
		return 0, hexadecimalDigits + "_", true
	}
	return 0, octalDigits + "_", true
}

func (s *scan) integerToken(verb rune, signs string) (token string, base int) {
	base, digits := numberBase(verb)
	zero := false
	if verb == 'U' {
		if !s.take("U") || !s.take("+") {
			failText("bad unicode format ")
		}
		s.token = s.token[:0]
	} else {
		s.take(signs)
		if verb == 'v' {
			base, digits, zero = s.basePrefix()
		}
	}
	if !s.takeAll(digits) && !zero {
		failText("expected integer")
	}
	return string(s.token), base
}

func (s *scan) signed(verb rune, bits int) int64 {
	if verb == 'c' {
		return int64(s.character(bits))
	}
	s.skipSpace(false)
	s.present()
	token, base := s.integerToken(verb, "+-")
	value, state := parseSigned(token, base)
	if state != parsed {
		failNumber("ParseInt", token, state)
	}
	if value<<(64-bits)>>(64-bits) != value {
		failText("integer overflow on token " + token)
	}
	return value
}

func (s *scan) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.character(bits))
	}
	s.skipSpace(false)
	s.present()
	token, base := s.integerToken(verb, "")
	value, state := parseUnsigned(token, base)
	if state != parsed {
		failNumber("ParseUint", token, state)
	}
	if value<<(64-bits)>>(64-bits) != value {
		failText("unsigned integer overflow on token " + token)
	}
	return value
}

func (s *scan) character(bits int) rune {
	s.present()
	r := s.next()
	if int64(r)<<(64-bits)>>(64-bits) != int64(r) {
		failText("overflow on character value " + string(r))
	}
	return r
}

func (s *scan) floatVerb(verb rune, kind string) { verbFor(verb, floatVerbs, kind) }

// floatToken takes what looks like a number.
func (s *scan) floatToken() string {
	s.token = s.token[:0]
	if s.take("nN") && s.take("aA") && s.take("nN") {
		return string(s.token)
	}
	s.take("+-")
	if s.take("iI") && s.take("nN") && s.take("fF") {
		return string(s.token)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.take("0") && s.take("xX") {
		digits, exponent = hexadecimalDigits+"_", "pP"
	}
	s.takeAll(digits)
	if s.take(".") {
		s.takeAll(digits)
	}
	if s.take(exponent) {
		s.take("+-")
		s.takeAll(decimalDigits + "_")
	}
	return string(s.token)
}

// real reads a decimal number, which may have a binary exponent.
func (s *scan) real(token string, bits int) float64 {
	for i, c := range token {
		if c == 'x' || c == 'X' {
			break
		}
		if c == 'p' {
			value, state := parseReal(token[:i], bits)
			exponent, exponentState := parseSigned(token[i+1:], 10)
			if state != parsed || exponentState != parsed {
				failNumber("ParseFloat", token, max(state, exponentState))
			}
			return scaled(value, int(exponent))
		}
	}
	value, state := parseReal(token, bits)
	if state != parsed {
		failNumber("ParseFloat", token, state)
	}
	return value
}

// scaled gives value * 2**exponent.
func scaled(value float64, exponent int) float64 {
	for ; exponent > 0 && value-value == 0; exponent-- {
		value *= 2
	}
	for ; exponent < 0 && value != 0; exponent++ {
		value /= 2
	}
	return value
}

func (s *scan) complex(verb rune, bits int) complex128 {
	s.floatVerb(verb, "complex")
	s.skipSpace(false)
	s.present()
	closed := s.take("(")
	realPart := s.floatToken()
	s.token = s.token[:0]
	if !s.take("+-") {
		failText("syntax error scanning complex number")
	}
	sign := string(s.token)
	imaginary := s.floatToken()
	if !s.take("i") || closed && !s.take(")") {
		failText("syntax error scanning complex number")
	}
	return complex(s.real(realPart, bits/2), s.real(sign+imaginary, bits/2))
}

func (s *scan) text(verb rune) string {
	verbFor(verb, "svqxX", "string")
	s.skipSpace(false)
	s.present()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hexText()
	}
	s.takeWhile(func(r rune) bool { return !isSpace(r) })
	return string(s.token)
}

func (s *scan) quoted() string {
	quote := s.next()
	if quote != '"' && quote != '`' {
		failText("expected quoted string")
	}
	s.put(quote)
	for {
		r := s.next()
		if r == endOfText {
			fail(io.ErrUnexpectedEOF)
		}
		s.put(r)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			if r = s.next(); r == endOfText {
				fail(io.ErrUnexpectedEOF)
			}
			s.put(r)
		}
	}
	if quote == '`' {
		return string(s.token[1 : len(s.token)-1])
	}
	value, ok := unquoteText(string(s.token))
	if ok == 0 {
		failText("invalid syntax")
	}
	return value
}

func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r - 'a' + 10)
	case 'A' <= r && r <= 'F':
		return int(r - 'A' + 10)
	}
	return -1
}

func (s *scan) hexText() string {
	for {
		high := s.next()
		if high == endOfText {
			break
		}
		if hexValue(high) < 0 {
			s.back(high)
			break
		}
		low := s.next()
		if low == endOfText {
			fail(io.ErrUnexpectedEOF)
		}
		if hexValue(low) < 0 {
			failText("illegal hex digit")
		}
		s.token = append(s.token, byte(hexValue(high)<<4|hexValue(low)))
	}
	if len(s.token) == 0 {
		failText("no hex data for %x string")
	}
	return string(s.token)
}
