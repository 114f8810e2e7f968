// Package path works on paths with slashes.
package path

import "errors"

// ErrBadPattern says that a pattern is none.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean gives the shortest path that means the same.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	var parts []string
	for path != "" {
		part := path
		for i := 0; i < len(path); i++ {
			if path[i] == '/' {
				part = path[:i]
				break
			}
		}
		if len(part) < len(path) {
			path = path[len(part)+1:]
		} else {
			path = ""
		}
		switch {
		case part == "" || part == ".":
		case part != "..":
			parts = append(parts, part)
		case len(parts) > 0 && parts[len(parts)-1] != "..":
			parts = parts[:len(parts)-1]
		case !rooted:
			parts = append(parts, part)
		}
	}
	clean := ""
	for i, part := range parts {
		if i > 0 {
			clean += "/"
		}
		clean += part
	}
	if rooted {
		return "/" + clean
	}
	if clean == "" {
		return "."
	}
	return clean
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

func Join(elem ...string) string {
	joined := ""
	for _, e := range elem {
		if e == "" {
			continue
		}
		if joined != "" {
			joined += "/"
		}
		joined += e
	}
	if joined == "" {
		return ""
	}
	return Clean(joined)
}

func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	path = path[lastSlash(path)+1:]
	if path == "" {
		return "/"
	}
	return path
}

func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// Match tells whether a name fits a pattern of *, ?, [classes] and \ before what is meant literally.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = match([]rune(pattern), []rune(name))
	if err == nil && !matched {
		err = check([]rune(pattern))
	}
	return matched, err
}

// check tells whether a pattern is good to its end.
func check(p []rune) error {
	for len(p) > 0 {
		switch p[0] {
		case '[':
			_, rest, err := class(p, 0)
			if err != nil {
				return err
			}
			p = rest
		case '\\':
			if len(p) == 1 {
				return ErrBadPattern
			}
			p = p[2:]
		default:
			p = p[1:]
		}
	}
	return nil
}

func match(p, n []rune) (bool, error) {
	for len(p) > 0 {
		switch p[0] {
		case '*':
			for len(p) > 0 && p[0] == '*' {
				p = p[1:]
			}
			for i := 0; ; i++ {
				if ok, err := match(p, n[i:]); ok || err != nil {
					return ok, err
				}
				if i >= len(n) || n[i] == '/' {
					return false, nil
				}
			}
		case '?':
			if len(n) == 0 || n[0] == '/' {
				return false, nil
			}
			p = p[1:]
		case '[':
			if len(n) == 0 {
				return false, nil
			}
			ok, rest, err := class(p, n[0])
			if err != nil || !ok {
				return false, err
			}
			p = rest
		case '\\':
			if len(p) == 1 {
				return false, ErrBadPattern
			}
			p = p[1:]
			fallthrough
		default:
			if len(n) == 0 || p[0] != n[0] {
				return false, nil
			}
			p = p[1:]
		}
		n = n[1:]
	}
	return len(n) == 0, nil
}

// class tells whether a rune is in the class at the start of a pattern.
func class(p []rune, r rune) (in bool, rest []rune, err error) {
	p = p[1:]
	negated := len(p) > 0 && p[0] == '^'
	if negated {
		p = p[1:]
	}
	for first := true; ; first = false {
		if len(p) == 0 {
			return false, nil, ErrBadPattern
		}
		if p[0] == ']' && !first {
			return in != negated, p[1:], nil
		}
		var low rune
		if low, p, err = classRune(p); err != nil {
			return false, nil, err
		}
		high := low
		if len(p) > 0 && p[0] == '-' {
			if high, p, err = classRune(p[1:]); err != nil {
				return false, nil, err
			}
		}
		in = in || low <= r && r <= high
	}
}

func classRune(p []rune) (r rune, rest []rune, err error) {
	if len(p) > 0 && p[0] == '\\' {
		p = p[1:]
	} else if len(p) > 0 && (p[0] == '-' || p[0] == ']') {
		return 0, nil, ErrBadPattern
	}
	if len(p) < 2 {
		return 0, nil, ErrBadPattern
	}
	return p[0], p[1:], nil
}
