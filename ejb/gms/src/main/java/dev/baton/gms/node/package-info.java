/** Servers, logical nodes, physical nodes and which physical nodes serve which logical node. */
@NullMarked
package dev.baton.gms.node;

import org.jspecify.annotations.NullMarked;
