/** The common part of the lines of all switchboards that tell calls by the legs of a server. */
@NullMarked
package io.github.callcard.line.pbx;

import org.jspecify.annotations.NullMarked;
