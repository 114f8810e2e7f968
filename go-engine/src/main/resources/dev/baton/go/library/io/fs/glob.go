package fs

import (
	"errors"
	"path"
)

// GlobFS is a file system that finds names itself.
type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

// Glob gives the names that fit a pattern; it fails only if the pattern is wrong.
func Glob(fsys FS, pattern string) (matches []string, err error) {
	if g, ok := fsys.(GlobFS); ok {
		return g.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	return glob(fsys, pattern)
}

func glob(fsys FS, pattern string) (matches []string, err error) {
	if !hasMeta(pattern) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	parent, base := path.Split(pattern)
	if parent = path.Clean(parent); !hasMeta(parent) {
		return globIn(fsys, parent, base, nil)
	}
	if parent == pattern {
		return nil, path.ErrBadPattern
	}
	parents, err := Glob(fsys, parent)
	for _, p := range parents {
		if matches, err = globIn(fsys, p, base, matches); err != nil {
			break
		}
	}
	return matches, err
}

// globIn adds the names in a directory; one that cannot be read has none.
func globIn(fsys FS, dir, base string, matches []string) ([]string, error) {
	entries, err := ReadDir(fsys, dir)
	if err != nil {
		return matches, nil
	}
	for _, e := range entries {
		fits, err := path.Match(base, e.Name())
		if err != nil {
			return matches, err
		}
		if fits {
			matches = append(matches, path.Join(dir, e.Name()))
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool {
	for i := range len(pattern) {
		switch pattern[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// SubFS is a file system that gives a part of itself.
type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// Sub gives the file system below a directory.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if s, ok := fsys.(SubFS); ok {
		return s.Sub(dir)
	}
	return &below{fsys, dir}, nil
}

type below struct {
	whole FS
	dir   string
}

// within gives a name's place in the whole file system.
func (b *below) within(op, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return path.Join(b.dir, name), nil
}

// shorten lets an error speak of the name that the caller knows.
func (b *below) shorten(err error) error {
	var e *PathError
	if errors.As(err, &e) {
		if rest, ok := b.relative(e.Path); ok {
			e.Path = rest
		}
	}
	return err
}

func (b *below) relative(name string) (rest string, ok bool) {
	if name == b.dir {
		return ".", true
	}
	n := len(b.dir)
	if len(name) >= n+2 && name[:n] == b.dir && name[n] == '/' {
		return name[n+1:], true
	}
	return "", false
}

func (b *below) Open(name string) (File, error) {
	full, err := b.within("open", name)
	if err != nil {
		return nil, err
	}
	f, err := b.whole.Open(full)
	return f, b.shorten(err)
}

func (b *below) ReadDir(name string) ([]DirEntry, error) {
	full, err := b.within("read", name)
	if err != nil {
		return nil, err
	}
	entries, err := ReadDir(b.whole, full)
	return entries, b.shorten(err)
}

func (b *below) ReadFile(name string) ([]byte, error) {
	full, err := b.within("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(b.whole, full)
	return data, b.shorten(err)
}

func (b *below) Glob(pattern string) ([]string, error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if pattern == "." {
		return []string{"."}, nil
	}
	full, err := Glob(b.whole, b.dir+"/"+pattern)
	var matches []string
	for _, name := range full {
		rest, ok := b.relative(name)
		if !ok {
			return nil, errors.New("invalid result from inner fsys Glob: " + name + " not in " + b.dir)
		}
		matches = append(matches, rest)
	}
	return matches, b.shorten(err)
}

func (b *below) Sub(dir string) (FS, error) {
	if dir == "." {
		return b, nil
	}
	full, err := b.within("sub", dir)
	if err != nil {
		return nil, err
	}
	return &below{b.whole, full}, nil
}
