package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the keyword of a control statement and its brace.
 *
 * @param cond of a type switch its guard
 * @param name the name that a type switch declares
 * @param range if not null, all others are
 */
record Header(
    @Nullable SimpleStmt init,
    @Nullable Expr cond,
    @Nullable Ident name,
    @Nullable SimpleStmt post,
    HeaderStmt.@Nullable RangeClause range) {
  static Header of(@Nullable Expr cond) {
    return new Header(null, cond, null, null, null);
  }

  static Header of(HeaderStmt.RangeClause range) {
    return new Header(null, null, null, null, range);
  }
}
