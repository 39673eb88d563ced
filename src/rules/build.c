/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Growing tables, the pool of words, and small readers of cards. */
#include "rules/build.h"

#include <stdio.h>
#include <string.h>

void *bl_builder_spare(bl_builder *b)
{
	b->failed = true;
	memset(b->spare, 0, sizeof b->spare);
	return b->spare;
}

static uint32_t hash_bytes(bl_str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.size; i++)
		h = (h ^ (unsigned char)s.data[i]) * 16777619u;
	return h;
}

static uint32_t *known_slot(bl_builder *b, bl_str s)
{
	uint32_t mask = (uint32_t)b->known.capacity - 1, i = hash_bytes(s) & mask;

	while (b->known.slots[i]) {
		bl_ref ref = {b->known.slots[i] - 1, b->known.sizes[i]};

		if (bl_str_equal(bl_builder_str(b, ref), s))
			break;
		i = (i + 1) & mask;
	}
	return &b->known.slots[i];
}

static bool known_grow(bl_builder *b)
{
	size_t old = b->known.capacity, capacity = old ? old * 2 : 4096;
	uint32_t *slots = b->known.slots, *sizes = b->known.sizes;
	uint32_t *new_slots = bl_arena_take(b->arena, capacity * sizeof *slots);
	uint32_t *new_sizes = bl_arena_take(b->arena, capacity * sizeof *sizes);

	if (!new_slots || !new_sizes)
		return false;
	b->known.slots = new_slots;
	b->known.sizes = new_sizes;
	b->known.capacity = capacity;
	for (size_t i = 0; i < old; i++) {
		if (!slots[i])
			continue;
		uint32_t *slot = known_slot(b, bl_builder_str(b, (bl_ref){slots[i] - 1, sizes[i]}));

		*slot = slots[i];
		b->known.sizes[slot - b->known.slots] = sizes[i];
	}
	return true;
}

static bool pool_room(bl_builder *b, size_t size)
{
	size_t want = b->t.pool.count + size,
	       capacity = b->t.pool.capacity ? b->t.pool.capacity : 65536;
	char *items;

	if (want <= b->t.pool.capacity)
		return true;
	while (capacity < want)
		capacity *= 2;
	if (!(items = bl_arena_take(b->arena, capacity)))
		return false;
	if (b->t.pool.count)
		memcpy(items, b->t.pool.items, b->t.pool.count);
	b->t.pool.items = items;
	b->t.pool.capacity = capacity;
	return true;
}

bl_ref bl_builder_ref(bl_builder *b, bl_str s)
{
	bl_ref ref = {0, (uint32_t)s.size};
	uint32_t *slot;

	if (!s.size)
		return (bl_ref){0, 0};
	if ((b->known.count * 2 >= b->known.capacity && !known_grow(b)) || !pool_room(b, s.size)) {
		b->failed = true;
		return (bl_ref){0, 0};
	}
	slot = known_slot(b, s);
	if (*slot)
		return (bl_ref){*slot - 1, ref.size};
	ref.at = (uint32_t)b->t.pool.count;
	memcpy(b->t.pool.items + ref.at, s.data, s.size);
	b->t.pool.count += s.size;
	b->known.sizes[slot - b->known.slots] = ref.size;
	*slot = ref.at + 1;
	b->known.count++;
	return ref;
}

bl_str bl_builder_str(const bl_builder *b, bl_ref ref)
{
	return ref.size ? (bl_str){b->t.pool.items + ref.at, ref.size} : (bl_str){NULL, 0};
}

static uint32_t *step_slot(bl_builder *b, const bl_step *step)
{
	uint32_t mask = (uint32_t)b->known_steps.capacity - 1;
	uint32_t i = hash_bytes((bl_str){(const char *)step, sizeof *step}) & mask;

	while (b->known_steps.slots[i] &&
	       memcmp(&b->t.steps.items[b->known_steps.slots[i] - 1], step, sizeof *step) != 0)
		i = (i + 1) & mask;
	return &b->known_steps.slots[i];
}

static bool steps_grow(bl_builder *b)
{
	size_t capacity = b->known_steps.capacity ? b->known_steps.capacity * 2 : 4096;
	uint32_t *slots = bl_arena_take(b->arena, capacity * sizeof *slots);

	if (!slots)
		return false;
	b->known_steps.slots = slots;
	b->known_steps.capacity = capacity;
	for (size_t i = 0; i < b->t.steps.count; i++)
		*step_slot(b, &b->t.steps.items[i]) = (uint32_t)i + 1;
	return true;
}

uint32_t bl_builder_step(bl_builder *b, bl_step step)
{
	bl_step *place;
	uint32_t *slot;

	if (b->t.steps.count * 2 >= b->known_steps.capacity && !steps_grow(b)) {
		b->failed = true;
		return 0;
	}
	slot = step_slot(b, &step);
	if (*slot)
		return *slot - 1;
	place = BL_ROW(b, t.steps);
	*place = step;
	*slot = (uint32_t)b->t.steps.count;
	return (uint32_t)b->t.steps.count - 1;
}

bl_complaint *bl_card_complain(bl_builder *b, const bl_card *card, bl_span span, const char *hint,
                               const char *format, ...)
{
	char text[512];
	va_list arguments;

	va_start(arguments, format);
	(void)vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	return bl_complain(b->complaints, card->shown, card->source, span, hint, "%s", text);
}

bl_str bl_card_text(const bl_card *card, const char *field)
{
	const bl_node *node = bl_node_get(card->root, field);

	return node && node->kind == BL_NODE_TEXT ? node->text : (bl_str){NULL, 0};
}

bl_ref bl_card_ref(bl_builder *b, const bl_card *card, const char *field)
{
	return bl_builder_ref(b, bl_card_text(card, field));
}

void bl_node_each(bl_builder *b, const bl_card *card, const bl_node *node, bl_each_text *each,
                  void *context)
{
	if (!node)
		return;
	if (node->kind == BL_NODE_TEXT)
		each(b, card, node, context);
	for (size_t i = 0; node->kind == BL_NODE_LIST && i < node->count; i++)
		if (node->items[i]->kind == BL_NODE_TEXT)
			each(b, card, node->items[i], context);
}

static void add_text(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	bl_ref *row = BL_ROW(b, t.texts);

	(void)card;
	(void)context;
	*row = bl_builder_ref(b, text->text);
}

bl_run bl_card_texts(bl_builder *b, const bl_card *card, const char *field)
{
	uint32_t first = (uint32_t)b->t.texts.count;

	bl_node_each(b, card, bl_node_get(card->root, field), add_text, NULL);
	return (bl_run){first, (uint32_t)b->t.texts.count - first};
}

uint32_t bl_choice(bl_str word, const char *const *choices)
{
	for (uint32_t i = 0; choices[i]; i++)
		if (bl_str_equal(word, bl_str_of(choices[i])))
			return i;
	return BL_NONE;
}
