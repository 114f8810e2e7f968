package reflect

import "unsafe"

// level is a struct at some depth of embedding, and the way to it.
type level struct {
	t     Type
	index []int
}

// FieldByNameFunc searches the embedded structs level by level; two fits on a level hide each other.
func (r *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	if r.Kind() != Struct {
		panic("reflect: FieldByNameFunc of non-struct type " + r.String())
	}
	seen := map[Type]bool{r: true}
	now := []level{{r, nil}}
	times := map[Type]int{r: 1}
	for len(now) > 0 {
		var next []level
		nextTimes := map[Type]int{}
		var found StructField
		fits := 0
		for _, l := range now {
			for i := range l.t.NumField() {
				f := l.t.Field(i)
				index := append(append([]int(nil), l.index...), i)
				if match(f.Name) {
					f.Index = index
					found = f
					fits += times[l.t]
					continue
				}
				t := f.Type
				if !f.Anonymous {
					continue
				}
				if t.Kind() == Pointer {
					t = t.Elem()
				}
				if t.Kind() != Struct {
					continue
				}
				nextTimes[t] += times[l.t]
				if !seen[t] {
					seen[t] = true
					next = append(next, level{t, index})
				}
			}
		}
		if fits > 0 {
			if fits > 1 {
				return StructField{}, false
			}
			return found, true
		}
		now, times = next, nextTimes
	}
	return StructField{}, false
}

// VisibleFields gives all fields, those of embedded structs included.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	within := map[Type]bool{}
	var visit func(t Type, index []int)
	visit = func(t Type, index []int) {
		if within[t] {
			return // embedded in itself
		}
		within[t] = true
		defer delete(within, t)
		for i := range t.NumField() {
			f := t.Field(i)
			f.Index = append(append([]int(nil), index...), i)
			all = append(all, f)
			if f.Anonymous {
				inner := f.Type
				if inner.Kind() == Pointer {
					inner = inner.Elem()
				}
				if inner.Kind() == Struct {
					visit(inner, f.Index)
				}
			}
		}
	}
	visit(t, nil)
	var visible []StructField
	for _, f := range all {
		if best, ok := t.FieldByName(f.Name); ok && len(best.Index) == len(f.Index) && sameIndex(best.Index, f.Index) {
			visible = append(visible, f)
		}
	}
	return visible
}

func sameIndex(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (r *rtype) NumMethod() int { return typeNumMethod(r.t) }

func (r *rtype) Method(i int) Method {
	if i < 0 || i >= typeNumMethod(r.t) {
		panic("reflect: Method index out of range")
	}
	name, pkgPath, typ := typeMethod(r.t, i)
	m := Method{Name: name, PkgPath: pkgPath, Index: i}
	if r.Kind() == Interface {
		m.Type = toType(typ)
		return m
	}
	f := toType(typ)
	in := []Type{r}
	for k := range f.NumIn() {
		in = append(in, f.In(k))
	}
	var out []Type
	for k := range f.NumOut() {
		out = append(out, f.Out(k))
	}
	m.Type = FuncOf(in, out, f.IsVariadic())
	m.Func = Value{methodExpression(r.t, i, m.Type.common().t)}
	return m
}

func methodExpression(t unsafe.Pointer, i int, f unsafe.Pointer) unsafe.Pointer

func (r *rtype) MethodByName(name string) (Method, bool) {
	for i := range typeNumMethod(r.t) {
		if n, _, _ := typeMethod(r.t, i); n == name {
			return r.Method(i), true
		}
	}
	return Method{}, false
}

func (r *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return typeImplements(r.t, u.common().t)
}

func (r *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return typeAssignable(r.t, u.common().t)
}

func (r *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return typeConvertible(r.t, u.common().t)
}
