package reflect

import (
	"strconv"
	"unsafe"
)

func PointerTo(t Type) Type { return toType(pointerTo(t.common().t)) }
func PtrTo(t Type) Type     { return PointerTo(t) }
func SliceOf(t Type) Type   { return toType(sliceOf(t.common().t)) }

func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return toType(arrayOf(length, elem.common().t))
}

func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return toType(mapOf(key.common().t, elem.common().t))
}

func ChanOf(dir ChanDir, t Type) Type { return toType(chanOf(int(dir), t.common().t)) }

func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return toType(funcOf(inner(in), inner(out), variadic))
}

func inner(types []Type) []unsafe.Pointer {
	var all []unsafe.Pointer
	for _, t := range types {
		all = append(all, t.common().t)
	}
	return all
}

// StructOf would need a new type at run time.
func StructOf(fields []StructField) Type {
	panic("reflect.StructOf: not supported, " + strconv.Itoa(len(fields)) + " fields")
}
