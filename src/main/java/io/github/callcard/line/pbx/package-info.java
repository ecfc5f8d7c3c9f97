/** What the lines of all switchboards share that tell calls by the legs of a server. */
@NullMarked
package io.github.callcard.line.pbx;

import org.jspecify.annotations.NullMarked;
