package io

type multiReader struct {
	readers []Reader
}

// MultiReader gives a reader of all inputs, one after the other.
func MultiReader(readers ...Reader) Reader {
	var all []Reader
	for _, r := range readers {
		if m, ok := r.(*multiReader); ok {
			all = append(all, m.readers...)
		} else {
			all = append(all, r)
		}
	}
	return &multiReader{all}
}

// WriteTo copies what is left.
func (m *multiReader) WriteTo(w Writer) (n int64, err error) {
	for len(m.readers) > 0 {
		copied, err := Copy(w, m.readers[0])
		n += copied
		if err != nil {
			return n, err
		}
		m.readers = m.readers[1:]
	}
	return n, nil
}

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		n, err = m.readers[0].Read(p)
		if err == EOF {
			m.readers = m.readers[1:]
		}
		if n > 0 || err != EOF {
			if err == EOF && len(m.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

type multiWriter struct {
	writers []Writer
}

// MultiWriter gives a writer to all outputs.
func MultiWriter(writers ...Writer) Writer {
	var all []Writer
	for _, w := range writers {
		if m, ok := w.(*multiWriter); ok {
			all = append(all, m.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	var p []byte
	for _, w := range m.writers {
		if direct, ok := w.(StringWriter); ok {
			n, err = direct.WriteString(s)
		} else {
			if p == nil {
				p = []byte(s)
			}
			n, err = w.Write(p)
		}
		if err != nil {
			return n, err
		}
		if n != len(s) {
			return n, ErrShortWrite
		}
	}
	return len(s), nil
}

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err != nil {
			return n, err
		}
		if n != len(p) {
			return n, ErrShortWrite
		}
	}
	return len(p), nil
}
