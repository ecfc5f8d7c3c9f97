/** Watches a SIP account with the user's own copy of liblinphone. */
@NullMarked
package io.github.callcard.line.sip;

import org.jspecify.annotations.NullMarked;
