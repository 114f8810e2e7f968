package json

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// literal stores a string, number, bool or null; quoted says that it was in a string.
func (d *decoder) literal(text []byte, v reflect.Value, quoted bool) error {
	if len(text) == 0 {
		d.save(misquoted(text, v))
		return nil
	}
	isNull := string(text) == "null"
	u, reader, v := target(v, isNull)
	if u != nil {
		return u.UnmarshalJSON(text)
	}
	if reader != nil {
		if text[0] == '"' {
			return reader.UnmarshalText([]byte(unquote(text)))
		}
		if quoted {
			d.save(misquoted(text, reflect.ValueOf(reader)))
			return nil
		}
		what := "number"
		switch text[0] {
		case 'n':
			what = "null"
		case 't', 'f':
			what = "bool"
		}
		d.save(d.mismatch(what, reflect.TypeOf(reader)))
		return nil
	}
	if quoted && !(isNull || Valid(text)) {
		d.save(misquoted(text, v))
		return nil
	}
	switch text[0] {
	case 'n':
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	case 't', 'f':
		d.boolean(text, v, quoted)
	case '"':
		return d.text(text, v, quoted)
	default:
		return d.numeric(text, v, quoted)
	}
	return nil
}

func misquoted(text []byte, v reflect.Value) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", text, v.Type())
}

func (d *decoder) mismatch(value string, t reflect.Type) error {
	return &UnmarshalTypeError{Value: value, Type: t, Offset: int64(d.at)}
}

// refuseLiteral notes that a literal does not fit.
func (d *decoder) refuseLiteral(value string, text []byte, v reflect.Value, quoted bool) {
	if quoted {
		d.save(misquoted(text, v))
	} else {
		d.save(d.mismatch(value, v.Type()))
	}
}

func (d *decoder) boolean(text []byte, v reflect.Value, quoted bool) {
	value := text[0] == 't'
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(value)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(value))
	default:
		d.refuseLiteral("bool", text, v, quoted)
	}
}

func (d *decoder) text(text []byte, v reflect.Value, quoted bool) error {
	s := unquote(text)
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		data, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.save(err)
			return nil
		}
		v.SetBytes(data)
	case v.Kind() == reflect.String:
		if v.Type() == numberType && !isNumber(s) {
			return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", text)
		}
		v.SetString(s)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(s))
	default:
		d.refuseLiteral("string", text, v, quoted)
	}
	return nil
}

func (d *decoder) numeric(text []byte, v reflect.Value, quoted bool) error {
	s := string(text)
	fits := true
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		n, err := d.number(s)
		if err != nil {
			d.save(err)
			return nil
		}
		v.Set(reflect.ValueOf(n))
	case v.CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if fits = err == nil && !v.OverflowInt(n); fits {
			v.SetInt(n)
		}
	case v.CanUint():
		n, err := strconv.ParseUint(s, 10, 64)
		if fits = err == nil && !v.OverflowUint(n); fits {
			v.SetUint(n)
		}
	case v.CanFloat():
		n, err := strconv.ParseFloat(s, v.Type().Bits())
		if fits = err == nil && !v.OverflowFloat(n); fits {
			v.SetFloat(n)
		}
	case v.Kind() == reflect.String && v.Type() == numberType:
		v.SetString(s)
	default:
		if quoted {
			return misquoted(text, v)
		}
		d.save(d.mismatch("number", v.Type()))
	}
	if !fits {
		d.save(d.mismatch("number "+s, v.Type()))
	}
	return nil
}

// unquote gives the text of a string literal; what is no UTF-8 becomes U+FFFD.
func unquote(literal []byte) string {
	s := literal[1 : len(literal)-1]
	plain := 0
	for plain < len(s) && s[plain] != '\\' && s[plain] < utf8.RuneSelf {
		plain++
	}
	if plain == len(s) {
		return string(s)
	}
	text := append(make([]byte, 0, len(s)+2*utf8.UTFMax), s[:plain]...)
	for i := plain; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && s[i+1] == 'u':
			r := hexRune(s[i+2:])
			i += 6
			if utf16.IsSurrogate(r) {
				second := rune(-1)
				if i+5 < len(s) && s[i] == '\\' && s[i+1] == 'u' {
					second = hexRune(s[i+2:])
				}
				if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
					i += 6
				}
			}
			text = utf8.AppendRune(text, r)
		case c == '\\':
			text = append(text, unescape(s[i+1]))
			i += 2
		case c < utf8.RuneSelf:
			text = append(text, c)
			i++
		default:
			r, size := utf8.DecodeRune(s[i:])
			text = utf8.AppendRune(text, r)
			i += size
		}
	}
	return string(text)
}

func unescape(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}

func hexRune(s []byte) rune {
	var r rune
	for _, c := range s[:4] {
		switch {
		case isDigit(c):
			c -= '0'
		case c >= 'a':
			c -= 'a' - 10
		default:
			c -= 'A' - 10
		}
		r = r<<4 | rune(c)
	}
	return r
}
