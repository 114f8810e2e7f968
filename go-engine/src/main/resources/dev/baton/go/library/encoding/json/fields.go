package json

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

var (
	marshalerType       = reflect.TypeFor[Marshaler]()
	unmarshalerType     = reflect.TypeFor[Unmarshaler]()
	textMarshalerType   = reflect.TypeFor[encoding.TextMarshaler]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	numberType          = reflect.TypeFor[Number]()
)

// field is a field of a struct, or of one embedded in it, as JSON has it.
type field struct {
	name      string
	tagged    bool
	index     []int
	typ       reflect.Type
	omitEmpty bool
	quoted    bool
	plainKey  []byte // `"name":`, as it is written
	htmlKey   []byte // the same with HTML's characters escaped
}

// structFields are a struct's fields in their order, and by name.
type structFields struct {
	list   []*field
	byName map[string]*field
	byFold map[string]*field
}

var knownFields sync.Map // reflect.Type to *structFields

func fieldsOf(t reflect.Type) *structFields {
	if known, ok := knownFields.Load(t); ok {
		return known.(*structFields)
	}
	known, _ := knownFields.LoadOrStore(t, collectFields(t))
	return known.(*structFields)
}

func (fs *structFields) find(key string) *field {
	if f := fs.byName[key]; f != nil {
		return f
	}
	return fs.byFold[fold(key)]
}

// fold makes texts equal that differ in case only.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
			least = min(least, next)
		}
		return least
	}, s)
}

// embedding is a struct whose fields are still to be collected.
type embedding struct {
	typ   reflect.Type
	index []int
}

func collectFields(t reflect.Type) *structFields {
	var found []*field
	now := []embedding{{typ: t}}
	times := map[reflect.Type]int{t: 1}
	visited := map[reflect.Type]bool{}
	for len(now) > 0 {
		var next []embedding
		nextTimes := map[reflect.Type]int{}
		for _, e := range now {
			if visited[e.typ] {
				continue
			}
			visited[e.typ] = true
			for i := range e.typ.NumField() {
				sf := e.typ.Field(i)
				inner := sf.Type
				if inner.Kind() == reflect.Pointer && inner.Name() == "" {
					inner = inner.Elem()
				}
				if !sf.IsExported() && (!sf.Anonymous || inner.Kind() != reflect.Struct) {
					continue
				}
				tag := sf.Tag.Get("json")
				if tag == "-" {
					continue
				}
				name, options, _ := strings.Cut(tag, ",")
				if !isName(name) {
					name = ""
				}
				index := append(slices.Clone(e.index), i)
				if name == "" && sf.Anonymous && inner.Kind() == reflect.Struct {
					if nextTimes[inner]++; nextTimes[inner] == 1 {
						next = append(next, embedding{inner, index})
					}
					continue
				}
				f := &field{
					name:      name,
					tagged:    name != "",
					index:     index,
					typ:       inner,
					omitEmpty: hasOption(options, "omitempty"),
					quoted:    hasOption(options, "string") && canBeQuoted(inner.Kind()),
				}
				if name == "" {
					f.name = sf.Name
				}
				found = append(found, f)
				if times[e.typ] > 1 {
					// A second one makes all from this type hide each other.
					found = append(found, f)
				}
			}
		}
		now, times = next, nextTimes
	}
	return dominant(found)
}

func canBeQuoted(k reflect.Kind) bool {
	switch k {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64:
		return true
	}
	return reflect.Int <= k && k <= reflect.Uintptr
}

func hasOption(options, wanted string) bool {
	for options != "" {
		var option string
		option, options, _ = strings.Cut(options, ",")
		if option == wanted {
			return true
		}
	}
	return false
}

func isName(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// dominant keeps of the fields of one name the least embedded one, a tagged one before others.
func dominant(found []*field) *structFields {
	groups := map[string][]*field{}
	for _, f := range found {
		groups[f.name] = append(groups[f.name], f)
	}
	fs := &structFields{byName: map[string]*field{}, byFold: map[string]*field{}}
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b *field) int {
			switch {
			case len(a.index) != len(b.index):
				return len(a.index) - len(b.index)
			case a.tagged == b.tagged:
				return 0
			case a.tagged:
				return -1
			}
			return 1
		})
		if len(group) > 1 && len(group[0].index) == len(group[1].index) && group[0].tagged == group[1].tagged {
			continue
		}
		fs.list = append(fs.list, group[0])
	}
	slices.SortFunc(fs.list, func(a, b *field) int { return slices.Compare(a.index, b.index) })
	for _, f := range fs.list {
		f.plainKey = append(appendString(nil, f.name, false), ':')
		f.htmlKey = append(appendString(nil, f.name, true), ':')
		fs.byName[f.name] = f
		if folded := fold(f.name); fs.byFold[folded] == nil {
			fs.byFold[folded] = f
		}
	}
	return fs
}
