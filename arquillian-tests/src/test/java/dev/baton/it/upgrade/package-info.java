/** A whole upgrade over two logical nodes, under traffic, judged by the devices' own ledger. */
@NullMarked
package dev.baton.it.upgrade;

import org.jspecify.annotations.NullMarked;
