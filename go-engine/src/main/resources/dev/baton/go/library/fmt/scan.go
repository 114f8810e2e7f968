package fmt

import (
	"errors"
	"io"
	"unsafe"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner is a type that scans its values itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

func Scan(a ...any) (n int, err error)   { return Fscan(standardInput{}, a...) }
func Scanln(a ...any) (n int, err error) { return Fscanln(standardInput{}, a...) }

func Scanf(format string, a ...any) (n int, err error) {
	return Fscanf(standardInput{}, format, a...)
}

func Sscan(str string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, true, false).values(a)
}

func Sscanln(str string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, false, true).values(a)
}

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, false, false).formatted(format, a)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, true, false).values(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, false, true).values(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r, false, false).formatted(format, a)
}

// standardInput reads the process's input, as os.Stdin does.
type standardInput struct{}

// readStandardInput gives 0 at the end, or why it cannot read.
func readStandardInput(b []byte) (n int, reason string)

func (standardInput) Read(b []byte) (n int, err error) {
	n, reason := readStandardInput(b)
	switch {
	case reason != "":
		return 0, errors.New(reason)
	case n == 0 && len(b) > 0:
		return 0, io.EOF
	}
	return n, nil
}

// decodeRune gives the first rune and its width; text that stops within a rune gives a width of 0.
func decodeRune(text string, atEnd bool) (r rune, width int)

// scannedText is a text with a place in it.
type scannedText struct {
	text string
	at   int
	last int
}

func (t *scannedText) Read(b []byte) (n int, err error) {
	if t.at == len(t.text) {
		return 0, io.EOF
	}
	n = copy(b, t.text[t.at:])
	t.at += n
	return n, nil
}

func (t *scannedText) ReadRune() (r rune, size int, err error) {
	if t.at == len(t.text) {
		t.last = 0
		return 0, 0, io.EOF
	}
	if c := t.text[t.at]; c < 0x80 {
		r, size = rune(c), 1
	} else {
		r, size = decodeRune(t.text[t.at:], true)
	}
	t.at += size
	t.last = size
	return r, size, nil
}

func (t *scannedText) UnreadRune() error {
	t.at -= t.last
	t.last = 0
	return nil
}

// runeReader reads runes from what gives bytes only, and never a byte too many.
type runeReader struct {
	r      io.Reader
	rest   []byte
	last   rune
	size   int
	unread bool
}

func (rr *runeReader) ReadRune() (r rune, size int, err error) {
	if rr.unread {
		rr.unread = false
		return rr.last, rr.size, nil
	}
	atEnd := false
	for {
		if len(rr.rest) > 0 {
			if r, size = decodeRune(string(rr.rest), atEnd); size > 0 {
				rr.rest = rr.rest[size:]
				rr.last, rr.size = r, size
				return r, size, nil
			}
		}
		if atEnd {
			return 0, 0, err
		}
		var b [1]byte
		var n int
		n, err = io.ReadFull(rr.r, b[:])
		rr.rest = append(rr.rest, b[:n]...)
		atEnd = err != nil
	}
}

func (rr *runeReader) UnreadRune() error {
	rr.unread = true
	return nil
}

const (
	endOfText = -1
	anyWidth  = 1 << 30
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
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	if r == '\n' && lines == 0 {
		failText("newline in input does not match format")
	}
	s.back(r)
	return at
}

// What an operand points to, as package reflect numbers the kinds.
const (
	kindBool       = 1
	kindInt        = 2
	kindUint       = 7
	kindFloat32    = 13
	kindComplex64  = 15
	kindComplex128 = 16
	kindSlice      = 23
	kindString     = 24
)

// scanTarget gives the place that an operand points to, with its kind; nil if it points to none.
func scanTarget(operand any) (target unsafe.Pointer, kind int)
func targetBits(target unsafe.Pointer) int
func typeText(operand any) string
func isByteSlice(target unsafe.Pointer) bool
func storeBool(target unsafe.Pointer, value bool)
func storeInt(target unsafe.Pointer, value int64)
func storeFloat(target unsafe.Pointer, value float64)
func storeComplex(target unsafe.Pointer, value complex128)
func storeText(target unsafe.Pointer, value string)

// How parsing can end.
const (
	parsed = iota
	badSyntax
	outOfRange
)

func parseSigned(text string, base int) (value int64, state int)
func parseUnsigned(text string, base int) (value uint64, state int)
func parseReal(text string, bits int) (value float64, state int)
func unquoteText(text string) (value string, ok int)

func failNumber(function, text string, state int) {
	reason := "invalid syntax"
	if state == outOfRange {
		reason = "value out of range"
	}
	failText("strconv." + function + ": parsing " + Sprintf("%q", text) + ": " + reason)
}

func (s *scan) operand(verb rune, operand any) {
	s.token = s.token[:0]
	if own, ok := operand.(Scanner); ok {
		err := own.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			fail(err)
		}
		return
	}
	target, kind := scanTarget(operand)
	if target == nil {
		failText("type not a pointer: " + typeText(operand))
	}
	bits := targetBits(target)
	switch {
	case kind == kindBool:
		s.skipSpace(false)
		s.present()
		storeBool(target, s.boolean(verb))
	case kindInt <= kind && kind < kindUint:
		storeInt(target, s.signed(verb, bits))
	case kindUint <= kind && kind < kindFloat32:
		storeInt(target, int64(s.unsigned(verb, bits)))
	case kindFloat32 <= kind && kind < kindComplex64:
		s.floatVerb(verb, "float"+Sprint(bits))
		s.skipSpace(false)
		s.present()
		storeFloat(target, s.real(s.floatToken(), bits))
	case kind == kindComplex64 || kind == kindComplex128:
		storeComplex(target, s.complex(verb, bits))
	case kind == kindString:
		storeText(target, s.text(verb))
	case kind == kindSlice && isByteSlice(target):
		storeText(target, s.text(verb))
	default:
		failText("can't scan type: " + typeText(operand))
	}
}

// verbFor ends the scan unless the verb suits the kind of operand.
func verbFor(verb rune, suitable, kind string) {
	if !oneOf(suitable, verb) {
		failText("bad verb '%" + string(verb) + "' for " + kind)
	}
}

func (s *scan) boolean(verb rune) bool {
	verbFor(verb, "tv", "boolean")
	first := s.next()
	switch first {
	case '0':
		return false
	case '1':
		return true
	case 't', 'T':
		if s.take("rR") && (!s.take("uU") || !s.take("eE")) {
			failText("syntax error scanning boolean")
		}
		return true
	case 'f', 'F':
		if s.take("aA") && (!s.take("lL") || !s.take("sS") || !s.take("eE")) {
			failText("syntax error scanning boolean")
		}
		return false
	}
	return false
}

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

func (s *scan) real(token string, bits int) float64 {
	value, state := parseReal(token, bits)
	if state != parsed {
		failNumber("ParseFloat", token, state)
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
