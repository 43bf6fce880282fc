//! Typed values out of JSON, by the browser's own reader.
//!
//! `serde_json` would do the same at 24 kB of the app, after compression. A
//! value that does not fit comes from another version of the site: the only
//! answer is to load that, so no message says what is wrong, and the code to
//! write one is left out.

use js_sys::{Array, Object, Reflect};
use serde::{
    Deserializer, de,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
        VariantAccess, Visitor, value::U32Deserializer,
    },
};
use site::pages::LoadError;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// The value in what the browser has parsed, or has failed to parse.
///
/// # Errors
/// [`LoadError::Damaged`] when it is no JSON, [`LoadError::OtherVersion`] when
/// it is the JSON of another type; and the cause.
pub(super) fn read<T: DeserializeOwned>(
    parsed: Result<JsValue, JsValue>,
) -> Result<T, (LoadError, JsValue)> {
    let value = parsed.map_err(|cause| (LoadError::Damaged, cause))?;
    T::deserialize(Value(value)).map_err(|Unfit| {
        let cause = "the data is not of the type that this version reads";
        (LoadError::OtherVersion, cause.into())
    })
}

/// A value is not what it should be.
#[derive(Debug)]
struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unfit")
    }
}

impl std::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// What JSON can hold.
struct Value(JsValue);

impl Value {
    fn text(&self) -> Result<String, Unfit> {
        self.0.as_string().ok_or(Unfit)
    }

    /// A whole number; the content has no others.
    fn number(&self) -> Result<u32, Unfit> {
        let number = self.0.as_f64().ok_or(Unfit)?;
        let whole = number as u32;
        if f64::from(whole) == number {
            Ok(whole)
        } else {
            Err(Unfit)
        }
    }

    fn items(self) -> Result<Items, Unfit> {
        let items = self.0.dyn_into().map_err(|_| Unfit)?;
        Ok(Items { items, next: 0 })
    }
}

macro_rules! numbers {
    ($($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            visitor.visit_u32(self.number()?)
        }
    )*};
}

macro_rules! texts {
    ($($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            visitor.visit_string(self.text()?)
        }
    )*};
}

/// Page values know what they hold, so only what they ask for is there.
impl<'de> Deserializer<'de> for Value {
    type Error = Unfit;

    numbers! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    texts! { deserialize_str deserialize_string deserialize_char }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unfit)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_map(Fields {
            of: self.0,
            fields,
            next: 0,
            value: JsValue::UNDEFINED,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_enum(Variant::of(&self.0, variants)?)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 bytes byte_buf unit unit_struct tuple_struct map
        identifier ignored_any
    }
}

/// An array, one after the other.
struct Items {
    items: Array,
    next: u32,
}

impl Items {
    fn next(&mut self) -> Option<Value> {
        let item = (self.next < self.items.length()).then(|| self.items.get(self.next));
        self.next += 1;
        item.map(Value)
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        self.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// An object's fields, of those that are asked for. They are told by their
/// number, which spares the names a second comparison.
struct Fields {
    of: JsValue,
    fields: &'static [&'static str],
    next: usize,
    /// Of the field whose number was told last.
    value: JsValue,
}

impl Fields {
    fn next(&mut self) -> Option<U32Deserializer<Unfit>> {
        while let Some(name) = self.fields.get(self.next) {
            self.next += 1;
            self.value = get(&self.of, name);
            if !self.value.is_undefined() {
                return Some(number(self.next - 1));
            }
        }
        None
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        self.next().map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        seed.deserialize(Value(self.value.clone()))
    }
}

/// A variant by its number, with what it holds.
struct Variant {
    number: usize,
    value: JsValue,
}

impl Variant {
    /// `"name"`, or `{"name": value}`.
    fn of(value: &JsValue, names: &[&str]) -> Result<Self, Unfit> {
        let find = |name: &str| names.iter().position(|own| *own == name);
        let (number, value) = match value.as_string() {
            Some(name) => (find(&name), JsValue::NULL),
            None => {
                let object: &Object = value.dyn_ref().ok_or(Unfit)?;
                let name = Object::keys(object).get(0).as_string().ok_or(Unfit)?;
                (find(&name), get(object, &name))
            }
        };
        let number = number.ok_or(Unfit)?;
        Ok(Self { number, value })
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Unfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unfit> {
        Ok((seed.deserialize(number(self.number))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unfit> {
        seed.deserialize(Value(self.value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_seq(Value(self.value).items()?)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        Value(self.value).deserialize_struct("", fields, visitor)
    }
}

/// The field of an object, or `undefined`.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn number(number: usize) -> U32Deserializer<Unfit> {
    u32::try_from(number)
        .unwrap_or(u32::MAX)
        .into_deserializer()
}
