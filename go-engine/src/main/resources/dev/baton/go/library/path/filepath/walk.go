package filepath

import (
	"io/fs"
	"os"
	"strings"
)

// What a visitor can return to leave out the directory at hand, or all the rest.
var (
	SkipDir = fs.SkipDir
	SkipAll = fs.SkipAll
)

// WalkFunc visits a file or directory.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir visits a tree, the names of each directory in their order.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(path string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(path, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			return nil
		}
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err = fn(path, d, err); err != nil {
			if err == SkipDir {
				return nil
			}
			return err
		}
	}
	for _, entry := range entries {
		if err := walk(Join(path, entry.Name()), entry, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with descriptions in place of entries.
func Walk(root string, fn WalkFunc) error {
	return WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d == nil {
			return fn(path, nil, err)
		}
		info, infoErr := d.Info()
		if err == nil {
			err = infoErr
		}
		return fn(path, info, err)
	})
}

// Glob gives the paths that match a pattern; files that cannot be read are left out.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	dirs := []string{"."}
	switch {
	case dir == "/":
		dirs = []string{"/"}
	case dir != "":
		if dirs, err = Glob(strings.TrimSuffix(dir, "/")); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		entries, readErr := os.ReadDir(d)
		if readErr != nil {
			continue
		}
		for _, entry := range entries {
			matched, err := Match(file, entry.Name())
			if err != nil {
				return matches, err
			}
			if matched && dir == "" {
				matches = append(matches, entry.Name())
			} else if matched {
				matches = append(matches, Join(d, entry.Name()))
			}
		}
	}
	return matches, nil
}
