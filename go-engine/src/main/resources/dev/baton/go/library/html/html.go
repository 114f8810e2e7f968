// Package html escapes text for HTML.
package html

import "strings"

var escaper = strings.NewReplacer(`&`, "&amp;", `'`, "&#39;", `<`, "&lt;", `>`, "&gt;", `"`, "&#34;")

func EscapeString(s string) string { return escaper.Replace(s) }
