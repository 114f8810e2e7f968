package dev.baton.go.syntax.parse;

/** The parsers of one source, which call each other as the rules of the grammar do. */
final class Grammar {
  final Tokens tokens;
  final TypeParser types;
  final SignatureParser signatures;
  final StructureParser structures;
  final ExprParser exprs;
  final OperandParser operands;
  final StmtParser stmts;
  final ControlParser controls;
  final FunctionBodyParser bodies;
  final DeclParser decls;

  Grammar(Tokens tokens, boolean skipBodies) {
    this.tokens = tokens;
    types = new TypeParser(this);
    signatures = new SignatureParser(this);
    structures = new StructureParser(this);
    exprs = new ExprParser(this);
    operands = new OperandParser(this);
    stmts = new StmtParser(this);
    controls = new ControlParser(this);
    bodies = new FunctionBodyParser(this, skipBodies);
    decls = new DeclParser(this);
  }
}
