/** SuperOffice's part in cards beyond the caller ids, and the calls that are logged there. */
@NullMarked
package io.github.callcard.app.card;

import org.jspecify.annotations.NullMarked;
