/** Lists of calls that switchboards and boxes keep, read for those that came while nobody watched. */
@NullMarked
package io.github.callcard.line.calllist;

import org.jspecify.annotations.NullMarked;
