package json

import (
	"encoding"
	"encoding/base64"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

func (e *encoder) plain(v reflect.Value, t reflect.Type, quoted bool) error {
	switch v.Kind() {
	case reflect.Bool:
		e.literal(strconv.AppendBool(nil, v.Bool()), quoted)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.literal(strconv.AppendInt(nil, v.Int(), 10), quoted)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.literal(strconv.AppendUint(nil, v.Uint(), 10), quoted)
	case reflect.Float32:
		return e.float(v, 32, quoted)
	case reflect.Float64:
		return e.float(v, 64, quoted)
	case reflect.String:
		return e.text(v, t, quoted)
	case reflect.Interface:
		return e.value(v.Elem(), false)
	case reflect.Struct:
		return e.structure(v, t)
	case reflect.Map:
		return e.mapping(v, t)
	case reflect.Slice:
		return e.slice(v, t)
	case reflect.Array:
		return e.elements(v)
	case reflect.Pointer:
		if v.IsNil() {
			return e.null()
		}
		return e.nested(v, v.Interface(), func() error { return e.value(v.Elem(), quoted) })
	default:
		return &UnsupportedTypeError{t}
	}
	return nil
}

func (e *encoder) literal(text []byte, quoted bool) {
	if quoted {
		e.out = append(e.out, '"')
	}
	e.out = append(e.out, text...)
	if quoted {
		e.out = append(e.out, '"')
	}
}

func (e *encoder) float(v reflect.Value, bits int, quoted bool) error {
	f := v.Float()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return &UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)}
	}
	e.literal(appendFloat(nil, f, bits), quoted)
	return nil
}

// appendFloat writes a number as ECMAScript does.
func appendFloat(dst []byte, f float64, bits int) []byte {
	size := math.Abs(f)
	small, large := size < 1e-6, size >= 1e21
	if bits == 32 {
		small, large = float32(size) < 1e-6, float32(size) >= 1e21
	}
	if size == 0 || !small && !large {
		return strconv.AppendFloat(dst, f, 'f', -1, bits)
	}
	dst = strconv.AppendFloat(dst, f, 'e', -1, bits)
	if n := len(dst); dst[n-4] == 'e' && dst[n-3] == '-' && dst[n-2] == '0' {
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst
}

func (e *encoder) text(v reflect.Value, t reflect.Type, quoted bool) error {
	s := v.String()
	if t == numberType {
		if s == "" {
			s = "0"
		}
		if !isNumber(s) {
			return fmt.Errorf("json: invalid number literal %q", s)
		}
		e.literal([]byte(s), quoted)
		return nil
	}
	if quoted {
		s = string(appendString(nil, s, e.escapeHTML))
		e.out = appendString(e.out, s, false)
	} else {
		e.out = appendString(e.out, s, e.escapeHTML)
	}
	return nil
}

// isNumber tells whether a text is a JSON number.
func isNumber(s string) bool {
	return s != "" && (s[0] == '-' || isDigit(s[0])) && !isSpace(s[len(s)-1]) && Valid([]byte(s))
}

// nested runs what writes a value behind a reference, which must not lead back to itself.
func (e *encoder) nested(v reflect.Value, key any, write func() error) error {
	e.depth++
	if e.depth > suspiciousDepth {
		if e.seen[key] {
			return &UnsupportedValueError{v, "encountered a cycle via " + v.Type().String()}
		}
		if e.seen == nil {
			e.seen = map[any]bool{}
		}
		e.seen[key] = true
		defer delete(e.seen, key)
	}
	err := write()
	e.depth--
	return err
}

func (e *encoder) structure(v reflect.Value, t reflect.Type) error {
	e.out = append(e.out, '{')
	first := true
	for _, f := range fieldsOf(t).list {
		fv, ok := fieldAt(v, f.index)
		if !ok || f.omitEmpty && isEmpty(fv) {
			continue
		}
		if !first {
			e.out = append(e.out, ',')
		}
		first = false
		if e.escapeHTML {
			e.out = append(e.out, f.htmlKey...)
		} else {
			e.out = append(e.out, f.plainKey...)
		}
		if err := e.value(fv, f.quoted); err != nil {
			return err
		}
	}
	e.out = append(e.out, '}')
	return nil
}

// fieldAt gives a field, unless it is behind an embedded nil pointer.
func fieldAt(v reflect.Value, index []int) (reflect.Value, bool) {
	for _, i := range index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct, reflect.Func, reflect.Chan, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return false
	}
	return v.IsZero()
}

type entry struct {
	key   string
	value reflect.Value
}

func (e *encoder) mapping(v reflect.Value, t reflect.Type) error {
	kind := t.Key().Kind()
	if kind != reflect.String && (kind < reflect.Int || kind > reflect.Uintptr) && !t.Key().Implements(textMarshalerType) {
		return &UnsupportedTypeError{t}
	}
	if v.IsNil() {
		return e.null()
	}
	return e.nested(v, v.Pointer(), func() error { return e.entries(v) })
}

func (e *encoder) entries(v reflect.Value) error {
	var entries []entry
	for it := v.MapRange(); it.Next(); {
		key, err := keyText(it.Key())
		if err != nil {
			return fmt.Errorf("json: encoding error for type %q: %q", v.Type().String(), err.Error())
		}
		entries = append(entries, entry{key, it.Value()})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	e.out = append(e.out, '{')
	for i, each := range entries {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.out = appendString(e.out, each.key, e.escapeHTML)
		e.out = append(e.out, ':')
		if err := e.value(each.value, false); err != nil {
			return err
		}
	}
	e.out = append(e.out, '}')
	return nil
}

func keyText(k reflect.Value) (string, error) {
	if k.Kind() == reflect.String {
		return k.String(), nil
	}
	if m, ok := k.Interface().(encoding.TextMarshaler); ok {
		if k.Kind() == reflect.Pointer && k.IsNil() {
			return "", nil
		}
		text, err := m.MarshalText()
		return string(text), err
	}
	if k.CanInt() {
		return strconv.FormatInt(k.Int(), 10), nil
	}
	return strconv.FormatUint(k.Uint(), 10), nil
}

// cell tells slices with the same elements apart from others.
type cell struct {
	at     uintptr
	length int
}

func (e *encoder) slice(v reflect.Value, t reflect.Type) error {
	if v.IsNil() {
		return e.null()
	}
	if t.Elem().Kind() == reflect.Uint8 {
		if o := ownOf(t.Elem()); !o.pointerMarshaler && !o.pointerTextMarshaler {
			e.out = append(e.out, '"')
			e.out = base64.StdEncoding.AppendEncode(e.out, v.Bytes())
			e.out = append(e.out, '"')
			return nil
		}
	}
	return e.nested(v, cell{v.Pointer(), v.Len()}, func() error { return e.elements(v) })
}

func (e *encoder) elements(v reflect.Value) error {
	e.out = append(e.out, '[')
	for i := range v.Len() {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		if err := e.value(v.Index(i), false); err != nil {
			return err
		}
	}
	e.out = append(e.out, ']')
	return nil
}

// appendString writes a string with its quotes.
func appendString(dst []byte, s string, escapeHTML bool) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && (!escapeHTML || c != '<' && c != '>' && c != '&') {
				i++
				continue
			}
			dst = append(dst, s[start:i]...)
			dst = appendEscape(dst, c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			dst = append(dst, s[start:i]...)
			dst = append(dst, `\ufffd`...)
			start = i + size
		} else if r == '\u2028' || r == '\u2029' {
			dst = append(dst, s[start:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[r&15])
			start = i + size
		}
		i += size
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, '\\', 'b')
	case '\f':
		return append(dst, '\\', 'f')
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}
