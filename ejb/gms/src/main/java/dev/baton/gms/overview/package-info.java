/** What people see of servers and nodes: the registry together with live figures. */
@NullMarked
package dev.baton.gms.overview;

import org.jspecify.annotations.NullMarked;
