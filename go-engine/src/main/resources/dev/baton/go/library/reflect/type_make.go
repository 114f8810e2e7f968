package reflect

import (
	"math"
	"strconv"
	"unsafe"
)

func pointerTo(t unsafe.Pointer) unsafe.Pointer
func sliceOf(t unsafe.Pointer) unsafe.Pointer
func arrayOf(length int, t unsafe.Pointer) unsafe.Pointer
func mapOf(key, elem unsafe.Pointer) unsafe.Pointer
func chanOf(dir int, t unsafe.Pointer) unsafe.Pointer
func funcOf(in, out []unsafe.Pointer, variadic bool) unsafe.Pointer
func structOf(names, pkgPaths, tags []string, types []unsafe.Pointer, embedded []bool) unsafe.Pointer
func isIdentifier(name string) bool

func PointerTo(t Type) Type { return toType(pointerTo(t.common().t)) }
func PtrTo(t Type) Type     { return PointerTo(t) }
func SliceOf(t Type) Type   { return toType(sliceOf(t.common().t)) }

func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	if size := elem.Size(); size > 0 && uintptr(length) > math.MaxUint64/size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	return toType(arrayOf(length, elem.common().t))
}

func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return toType(mapOf(key.common().t, elem.common().t))
}

func ChanOf(dir ChanDir, t Type) Type {
	if t.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	return toType(chanOf(int(dir), t.common().t))
}

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

// StructOf gives the struct type with these fields; what they say of offsets and indexes does not
// matter. Methods of embedded fields are promoted.
func StructOf(fields []StructField) Type {
	var names, pkgPaths, tags []string
	var types []unsafe.Pointer
	var embedded []bool
	home := ""
	seen := map[string]bool{}
	for i, f := range fields {
		checkField(i, f)
		if f.PkgPath != "" {
			if home != "" && f.PkgPath != home {
				panic("reflect.Struct: fields with different PkgPath " + home + " and " + f.PkgPath)
			}
			home = f.PkgPath
		}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		names = append(names, f.Name)
		pkgPaths = append(pkgPaths, f.PkgPath)
		tags = append(tags, string(f.Tag))
		types = append(types, f.Type.common().t)
		embedded = append(embedded, f.Anonymous)
	}
	return toType(structOf(names, pkgPaths, tags, types, embedded))
}

// checkField panics unless the field may stand in a struct type.
func checkField(i int, f StructField) {
	if f.Name == "" {
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
	}
	if !isIdentifier(f.Name) {
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
	}
	if f.Type == nil {
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
	}
	if f.Anonymous && f.PkgPath != "" {
		panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
	}
	if c := f.Name[0]; f.PkgPath == "" && ('a' <= c && c <= 'z' || c == '_') {
		panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
	}
	if f.Anonymous && f.Type.Kind() == Pointer {
		if k := f.Type.Elem().Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + f.Type.String())
		}
	}
}
