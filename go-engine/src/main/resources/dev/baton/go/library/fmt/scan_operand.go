package fmt

import (
	"io"
	"unsafe"
)

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
