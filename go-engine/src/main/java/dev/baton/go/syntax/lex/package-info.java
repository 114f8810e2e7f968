/** The lexer: from the text of a source to its tokens, with gc's error texts. */
@NullMarked
package dev.baton.go.syntax.lex;

import org.jspecify.annotations.NullMarked;
