/**
 * The syntax tree: one final class per node, compared by identity, immutable, its parts as public
 * final fields; {@code pos()} and {@code end()} and every field named {@code …Pos} are offsets into
 * the text of the node's source.
 */
@NullMarked
package dev.baton.go.syntax.tree;

import org.jspecify.annotations.NullMarked;
