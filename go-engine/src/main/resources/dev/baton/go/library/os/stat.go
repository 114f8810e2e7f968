package os

import (
	"io"
	"io/fs"
	"time"
)

type (
	PathError = fs.PathError
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// stat tells about a file, or about a link itself.
func stat(name string, follow bool) (size int64, mode uint32, modified int64, reason string)

type fileInfo struct {
	name     string
	size     int64
	mode     FileMode
	modified int64
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.size }
func (i *fileInfo) Mode() FileMode     { return i.mode }
func (i *fileInfo) ModTime() time.Time { return time.UnixMilli(i.modified) }
func (i *fileInfo) IsDir() bool        { return i.mode.IsDir() }
func (i *fileInfo) Sys() any           { return nil }

func baseName(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && len(name) > 1 {
			return name[i+1:]
		}
	}
	return name
}

func describe(op, name string, follow bool) (FileInfo, error) {
	size, mode, modified, reason := stat(name, follow)
	if reason != "" {
		return nil, failure(op, name, reason)
	}
	return &fileInfo{baseName(name), size, FileMode(mode), modified}, nil
}

func Stat(name string) (FileInfo, error)  { return describe("stat", name, true) }
func Lstat(name string) (FileInfo, error) { return describe("lstat", name, false) }

func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	return describe("stat", f.name, true)
}

// SameFile tells whether two descriptions are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileInfo)
	b, ok2 := fi2.(*fileInfo)
	return ok && ok2 && *a == *b
}

// dirEntry is described when somebody asks.
type dirEntry struct {
	dir, name string
	mode      FileMode
}

func (e *dirEntry) Name() string            { return e.name }
func (e *dirEntry) IsDir() bool             { return e.mode.IsDir() }
func (e *dirEntry) Type() FileMode          { return e.mode.Type() }
func (e *dirEntry) Info() (FileInfo, error) { return Lstat(e.dir + "/" + e.name) }

// String shows the entry as a listing does.
func (e *dirEntry) String() string {
	if e.IsDir() {
		return "d " + e.name + "/"
	}
	return "- " + e.name
}

// ReadDir gives a directory's entries by name.
func ReadDir(name string) ([]DirEntry, error) {
	names, reason := readDir(name)
	if reason != "" {
		return nil, failure("open", name, reason)
	}
	entries := make([]DirEntry, 0, len(names))
	for _, each := range names {
		_, mode, _, reason := stat(name+"/"+each, false)
		if reason == "" {
			entries = append(entries, &dirEntry{name, each, FileMode(mode)})
		}
	}
	return entries, nil
}

// ReadDir gives the next n entries, all that are left if n <= 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	if !f.listed {
		entries, err := ReadDir(f.name)
		if err != nil {
			return nil, err
		}
		f.entries, f.listed = entries, true
	}
	if n <= 0 {
		n = len(f.entries)
	} else if len(f.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.entries))
	next := f.entries[:n]
	f.entries = f.entries[n:]
	return next, nil
}

func (f *File) Readdir(n int) ([]FileInfo, error) {
	entries, err := f.ReadDir(n)
	var infos []FileInfo
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	return infos, err
}

func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names, err
}

// DirFS gives the tree below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &PathError{Op: "open", Path: name, Err: ErrInvalid}
	}
	return Open(string(d) + "/" + name)
}

func (d dirFS) ReadFile(name string) ([]byte, error)   { return ReadFile(string(d) + "/" + name) }
func (d dirFS) ReadDir(name string) ([]DirEntry, error) { return ReadDir(string(d) + "/" + name) }
func (d dirFS) Stat(name string) (FileInfo, error)     { return Stat(string(d) + "/" + name) }

func IsPathSeparator(c uint8) bool { return c == PathSeparator }
