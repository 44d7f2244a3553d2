//! What an area is called: a prefecture by its name, a municipality by the prefecture's and its code, since its own name
//! changes with every merger and is in no list that is kept.

use super::world::World;
use crate::desks::AreaCode;
use crate::site::LangId;

/// An area's name in a language.
pub fn area_name(world: &World, lang: LangId, area: &AreaCode) -> String {
    let Some(prefecture) = area.prefecture() else {
        return world.word(lang, "desk-nationwide");
    };
    let name = prefecture.name(&world.site.lang(lang).tag);
    match area {
        AreaCode::Municipality(_) => {
            let code = area.code();
            let args = [("prefecture", name.into()), ("code", code.as_str().into())];
            world.text(lang, "desk-area-part", &args)
        }
        AreaCode::Prefecture(_) | AreaCode::Nationwide => name.to_owned(),
    }
}
