package strings

type Builder struct{ buf []byte }

func (b *Builder) WriteString(s string) (int, error)
func (b *Builder) String() string
func ToUpper(s string) string
func Repeat(s string, count int) string
func Join(elems []string, sep string) string
