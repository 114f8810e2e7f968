package dev.baton.go.check;

import dev.baton.go.check.info.Info;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.types.Func;

/**
 * A function's declaration that was checked to take the place of the one its package has.
 *
 * @param func the function as this declaration has it
 * @param info the tables of its head and body
 */
public record Redeclared(Func func, Decl.Func decl, Info info) {}
