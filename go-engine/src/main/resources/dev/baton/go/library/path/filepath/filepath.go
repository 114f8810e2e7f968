// Package filepath works on the system's paths.
package filepath

import (
	"errors"
	"os"
	"path"
	"strings"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is none.
var ErrBadPattern = path.ErrBadPattern

func Clean(p string) string               { return path.Clean(p) }
func Join(elem ...string) string          { return path.Join(elem...) }
func Base(p string) string                { return path.Base(p) }
func Dir(p string) string                 { return path.Dir(p) }
func Ext(p string) string                 { return path.Ext(p) }
func Split(p string) (dir, file string)   { return path.Split(p) }
func IsAbs(p string) bool                 { return path.IsAbs(p) }
func ToSlash(p string) string             { return p }
func FromSlash(p string) string           { return p }
func VolumeName(p string) string          { return "" }

func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

func Abs(p string) (string, error) {
	if IsAbs(p) {
		return Clean(p), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(dir, p), nil
}

func SplitList(p string) []string {
	if p == "" {
		return []string{}
	}
	var list []string
	start := 0
	for i := 0; i < len(p); i++ {
		if p[i] == ListSeparator {
			list = append(list, p[start:i])
			start = i + 1
		}
	}
	return append(list, p[start:])
}

// Rel gives the path that leads from one to another.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if base == target {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	from, to := elements(base), elements(target)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	for _, name := range from {
		if name == ".." {
			return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
		}
		to = append([]string{".."}, to...)
	}
	return strings.Join(to, "/"), nil
}

func elements(p string) []string {
	return strings.FieldsFunc(p, func(r rune) bool { return r == Separator })
}

// IsLocal tells whether a path stays within the folder it is evaluated in.
func IsLocal(p string) bool {
	if p == "" || IsAbs(p) {
		return false
	}
	p = Clean(p)
	return p != ".." && !strings.HasPrefix(p, "../")
}
