/** All caller ids, sorted and packed in memory, and what they say about a number. */
@NullMarked
package io.github.callcard.directory;

import org.jspecify.annotations.NullMarked;
