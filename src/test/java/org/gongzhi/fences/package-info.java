/**
 * 围栏. The checks that keep the house in order: each takes sources, templates, texts, SQL or the migrated
 * database and tells what is out of place as “file:line what is wrong”. The tests in the root package
 * run them over the repository, and over planted mistakes to prove that they see.
 */
package org.gongzhi.fences;
